/** The question bank through the function's door: what is no question is refused by name and changes nothing (SPEC 2.4). */
import { type Community, startCommunity } from '../../journeys/community'
import { accepted } from '../../journeys/outcomes'
import type { InputOf } from '../../shared/action'
import { questions, removeQuestion, saveQuestion } from '../../shared/entry/contract'
import { claimOwnership } from '../../shared/membership/contract'

let community: Community
beforeAll(async () => {
  community = await startCommunity()
  await accepted(community.ask('owner', claimOwnership, { key: community.ownershipKey }))
})
afterAll(() => community.close())

type Asked = InputOf<typeof saveQuestion>
const options = [
  { text: '冬末', right: true },
  { text: '盛夏', right: false },
]
const good: Asked = { kind: 'single', text: '山茶什么时候开', options, shelf: 'draft' }
const save = (asked: Asked) => community.ask('owner', saveQuestion, asked)
const listed = async (input: InputOf<typeof questions> = {}) =>
  (await accepted(community.ask('owner', questions, input))).questions

const right = (...texts: string[]) => texts.map((text) => ({ text, right: true }))
const wrong = (...texts: string[]) => texts.map((text) => ({ text, right: false }))

test.each<[string, Partial<Asked>, string, string | null]>([
  ['one option', { options: right('冬末') }, 'invalid-question', 'too-few-options'],
  ['nothing right', { options: wrong('冬末', '盛夏') }, 'invalid-question', 'no-right-option'],
  ['two right of a single choice', { options: right('冬末', '盛夏') }, 'invalid-question', 'more-than-one-right'],
  ['options that look the same', { options: [...options, ...wrong('盛 夏')] }, 'invalid-question', 'same-option-twice'],
  ['options of a short text', { kind: 'keywords', keywords: ['冬'] }, 'invalid-question', 'options-not-asked'],
  ['no keyword', { kind: 'keywords', options: [] }, 'invalid-question', 'no-keyword'],
  ['a keyword of signs', { kind: 'keywords', options: [], keywords: ['！'] }, 'invalid-question', 'empty-keyword'],
  ['keywords of a choice', { keywords: ['冬'] }, 'invalid-question', 'keywords-not-asked'],
  ['seven options', { options: [...options, ...wrong('一', '二', '三', '四', '五')] }, 'invalid-input', null],
  [
    'eleven keywords',
    { kind: 'keywords', options: [], keywords: Array.from({ length: 11 }, String) },
    'invalid-input',
    null,
  ],
  ['no text', { text: ' ' }, 'invalid-input', null],
  ['an endless text', { text: '题'.repeat(101) }, 'invalid-input', null],
  ['a text that nobody sees', { text: '\u200b\u200b' }, 'invalid-input', null],
  ['a text with something hidden', { text: '山茶\u202e什么时候开' }, 'invalid-input', null],
  ['an option with something hidden', { options: [...right('冬\u200b末'), ...wrong('盛夏')] }, 'invalid-input', null],
  ['a question that is not there', { question: 'none' }, 'no-such-question', null],
])('%s is refused by name and changes nothing', async (_what, change, refusal, fault) => {
  const before = await listed()
  const reply = await save({ ...good, ...change })
  expect(reply).toMatchObject({ ok: false, refusal, ...(fault === null ? {} : { detail: { faults: [fault] } }) })
  expect(await listed()).toEqual(before)
})

test('a field that nobody asked for is refused', async () => {
  const asked = { ...good, answer: 'A' } as Asked
  expect(await save(asked)).toMatchObject({ refusal: 'invalid-input' })
})

test('a question is written, changed, put up, taken back and removed; its shelf is what the list is asked for', async () => {
  const { question } = await accepted(save(good))
  expect(await save({ ...good, question })).toMatchObject({ refusal: 'nothing-to-change' })
  await accepted(save({ ...good, question, text: '山茶几月开', shelf: 'published' }))
  expect(await listed({ shelf: 'published' })).toMatchObject([{ id: question, text: '山茶几月开' }])
  expect(await listed({ shelf: 'draft' })).toEqual([])
  await accepted(save({ ...good, question, shelf: 'draft' }))
  expect(await listed({ shelf: 'draft' })).toMatchObject([{ id: question }])
  await accepted(community.ask('owner', removeQuestion, { question }))
  expect(await listed()).toEqual([])
  expect(await save({ ...good, question })).toMatchObject({ refusal: 'no-such-question' })
})
