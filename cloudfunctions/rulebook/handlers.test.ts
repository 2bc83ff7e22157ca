import { type Community, startCommunity } from '../../journeys/community'
import { accepted, namesOf } from '../../journeys/outcomes'
import { checkIn } from '../../shared/checkin/contract'
import { appoint, claimOwnership, exportMyData, join, leave } from '../../shared/membership/contract'
import { accept, current, difference, draft, publish, saveDraft } from '../../shared/rulebook/contract'
import { open } from '../../shared/today/contract'

let community: Community

beforeAll(async () => {
  community = await startCommunity()
  await accepted(community.ask('owner', claimOwnership, { key: community.ownershipKey }))
})
afterAll(() => community.close())

/** A published version reaches every instance within 3 s. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 3_200))

it('while there is none, nothing asks for it', async () => {
  expect(await accepted(community.ask('visitor', current, {}))).toEqual({ rulebook: null, accepted: 0 })
  expect(await community.ask('visitor', accept, { version: 1 })).toMatchObject({ refusal: 'no-rulebook' })
  expect(await community.ask('visitor', difference, {})).toMatchObject({ refusal: 'no-rulebook' })
  await accepted(community.ask('early', join, {}))
  await accepted(community.ask('early', checkIn, {}))
})

it('the ready draft is published in one step, and read without an account', async () => {
  const { revision, groups, current: inForce } = await accepted(community.ask('owner', draft, {}))
  expect([revision, inForce]).toEqual([0, 0])
  expect(groups.flatMap(({ clauses }) => clauses).length).toBeGreaterThanOrEqual(12)
  expect(await accepted(community.ask('owner', publish, { revision: 0 }))).toMatchObject({ version: 1 })
  await settled()
  const told = await accepted(community.ask('stranger', current, {}))
  expect(told.rulebook).toMatchObject({ version: 1, note: '', groups })
  expect((await accepted(community.ask('stranger', open, {}))).community.rulebook).toBe(1)
})

it('a visitor agrees before joining; who was in already is asked before writing', async () => {
  expect(await community.ask('late', join, {})).toMatchObject({ refusal: 'rulebook-not-accepted' })
  await accepted(community.ask('late', accept, { version: 1 }))
  await accepted(community.ask('late', join, {}))
  await accepted(community.ask('late', checkIn, {}))

  const id = community.newRequestId()
  expect(await community.ask('early', checkIn, {}, id)).toEqual({
    ok: false,
    refusal: 'rulebook-changed',
    detail: { current: 1 },
  })
  // Reading goes on, and so does leaving; the refusal is the answer to that request for good (law 3).
  await accepted(community.ask('early', exportMyData, {}))
  await accepted(community.ask('early', accept, { version: 1 }))
  expect(await community.ask('early', checkIn, {}, id)).toMatchObject({ refusal: 'rulebook-changed' })
  expect(await community.ask('early', checkIn, {})).toMatchObject({ refusal: 'already-checked-in' })
})

it('two operators who write at once do not overwrite each other', async () => {
  const { revision, groups } = await accepted(community.ask('owner', draft, {}))
  const first = groups.map((group, index) => (index === 0 ? { ...group, title: '说话' } : group))
  const told = await Promise.all([
    community.ask('owner', saveDraft, { revision, groups: first }),
    community.ask('owner', saveDraft, { revision, groups }),
  ])
  expect(namesOf(told)).toEqual(['draft-changed', 'ok'])
  expect(await community.ask('owner', publish, { revision, note: '看错了' })).toMatchObject({
    refusal: 'draft-changed',
  })
})

it('a new version says what is new, asks everybody again, and lets nobody be shut in', async () => {
  const before = await accepted(community.ask('owner', draft, {}))
  const [first, ...others] = before.groups
  const clauses = first?.clauses ?? []
  const reworded = clauses.map((clause, index) => (index === 0 ? { ...clause, text: `${clause.text}真的。` } : clause))
  const added = { title: '先看公告', text: '提问之前先看一眼群公告。' }
  const groups = [{ title: first?.title ?? '', clauses: [...reworded, added] }, ...others]
  const { revision } = await accepted(community.ask('owner', saveDraft, { revision: before.revision, groups }))
  expect(await community.ask('owner', publish, { revision })).toMatchObject({ refusal: 'note-missing' })
  await accepted(community.ask('owner', publish, { revision, note: '多了一条' }))
  expect(await community.ask('owner', publish, { revision, note: '再来' })).toMatchObject({
    refusal: 'nothing-to-change',
  })
  await settled()
  const told = await accepted(community.ask('late', difference, {}))
  expect([told.from, told.to, told.note]).toEqual([1, 2, '多了一条'])
  expect(told.changes.map(({ kind }) => kind)).toEqual(['renamed', 'changed', 'new'])
  expect(told.changes[1]?.text.at(-1)).toEqual({ kind: 'new', text: '真的。' })
  expect(await community.ask('late', accept, { version: 1 })).toMatchObject({
    refusal: 'not-current',
    detail: { current: 2 },
  })
  expect(await community.ask('late', difference, { from: 1, to: 3 })).toMatchObject({ refusal: 'no-such-version' })
  await accepted(community.ask('late', leave, { confirm: true }))
})

it.each([
  [
    'eleven clauses',
    (groups: Groups) => [{ title: '发言', clauses: groups.flatMap((one) => one.clauses).slice(0, 11) }],
    'too-few-clauses',
  ],
  ['an empty group', (groups: Groups) => [...groups, { title: '其他', clauses: [] }], 'empty-group'],
])('%s cannot be published', async (_name, change, refusal) => {
  const { revision, groups } = await accepted(community.ask('owner', draft, {}))
  const saved = await accepted(community.ask('owner', saveDraft, { revision, groups: change(groups) }))
  expect(await community.ask('owner', publish, { revision: saved.revision, note: '试' })).toMatchObject({ refusal })
  await accepted(community.ask('owner', saveDraft, { revision: saved.revision, groups }))
})
type Groups = { title: string; clauses: { id: string; title: string; text: string }[] }[]

it('an assistant reads the draft and writes nothing', async () => {
  await accepted(community.ask('helper', accept, { version: 2 }))
  const { account } = await accepted(community.ask('helper', join, {}))
  await accepted(community.ask('owner', appoint, { member: account, role: 'assistant' }))
  const { revision, groups } = await accepted(community.ask('helper', draft, {}))
  expect(await community.ask('helper', saveDraft, { revision, groups })).toMatchObject({ refusal: 'not-allowed' })
  expect(await community.ask('helper', publish, { revision, note: '我来' })).toMatchObject({ refusal: 'not-allowed' })
})

it('reading what is in force costs one request, the reader’s own; agreeing two', async () => {
  await accepted(community.ask('counted', current, {}))
  await community.resetRequests()
  await accepted(community.ask('counted', current, {}))
  expect((await community.requests()).total).toBe(1)
  await community.resetRequests()
  await accepted(community.ask('counted', accept, { version: 2 }))
  expect((await community.requests()).total).toBe(2)
})
