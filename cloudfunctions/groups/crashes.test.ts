/**
 * The real functions in memory, whose instance dies between any two of its requests. Whatever was under way, the sweeper
 * finishes it: no place is given twice, none is lost, nobody is overtaken (DESIGN law 5, SPEC 1.3).
 */
import { type AnyAction, functionOf, type InputOf } from '../../shared/action'
import type { Answer } from '../../shared/documents'
import * as groups from '../../shared/groups/contract'
import { rankOf } from '../../shared/groups/names'
import { LINE, noPlace } from '../../shared/groups/state'
import { requestIdAt } from '../../shared/ids'
import { accountIn, type LinePage, returnedLot } from '../../shared/lots'
import { claimOwnership, join, leave as leaveCommunity } from '../../shared/membership/contract'
import type { Person } from '../../shared/person'
import { memberActions } from '../entrypoints/member'
import { operatorActions } from '../entrypoints/operator'
import { lineName } from '../platform/claims'
import type { Documents, Stored } from '../platform/documents'
import { personIdOf } from '../platform/identity'
import { schedule } from '../platform/scheduled'
import { serve } from '../platform/serve'
import { type MemoryDocuments, memoryDocuments } from '../platform/simulation/memory-documents'
import { checkPlaces } from '../platform/simulation/place-laws'

/** What the audit log says of a command. */
interface Recorded {
  readonly action: string
  readonly before: unknown
  readonly after: unknown
}

const KEY = 'the-key'
let now = 1_800_000_000_000
let counted = 0

beforeAll(() => {
  process.env.QUNPU_OWNERSHIP_KEY = KEY
  jest.spyOn(Date, 'now').mockImplementation(() => now)
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
})

const requestId = () =>
  requestIdAt(now, (count) => new Uint8Array(count).map((_, index) => (counted++ >> index) + index))

/** Asks an action of an instance that sees these documents. */
async function ask<A extends AnyAction>(
  documents: Documents,
  openid: string,
  action: A,
  input: InputOf<A>,
): Promise<Answer> {
  const main = serve(functionOf(action) === 'operator' ? operatorActions : memberActions, documents)
  const context = { environment: JSON.stringify({ WX_OPENID: openid }) }
  return main({ action: action.name, input, requestId: requestId() }, context)
}

/** Requests beyond the first `budget` fail for ever: the instance died there, its last request unheard or half done. */
function dying(documents: Documents, budget: number, after: boolean): Documents {
  let left = budget
  return new Proxy(documents, {
    get:
      (target, name: keyof Documents) =>
      async (...words: unknown[]) => {
        const done = target[name] as (...all: unknown[]) => Promise<unknown>
        if (left-- > 0) return done(...words)
        if (after && left === -1) await done(...words)
        throw new Error('dead')
      },
  })
}

async function sweep(documents: Documents): Promise<void> {
  for (let round = 0; round < 4; round++) {
    now += 11 * 60_000
    await schedule([], documents)({ Type: 'Timer', Message: 'sweep' })
  }
}

const person = (documents: MemoryDocuments, openid: string) =>
  documents.get<Person>('people', personIdOf(openid)) as Person

/** The openids that wait, the first first. */
const waiting = (documents: MemoryDocuments): string[] => {
  const pages = documents.all<LinePage>('lots').filter((lot) => lot.of === lineName(LINE) && !lot.shut)
  const accounts = pages.flatMap((page) => page.claims.slice(page.served)).map(accountIn)
  return accounts.map((account) => {
    const found = ['a', 'b', 'c', 'd', 'e'].find((openid) => person(documents, openid)?.account === account)
    return found ?? account
  })
}

const must = async (told: Promise<Answer>): Promise<unknown> => {
  const answer = await told
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.value
}

/** An owner and two groups of one place; a and b have them, c and d wait. */
async function twoPlacesFourPeople(): Promise<MemoryDocuments> {
  const documents = memoryDocuments()
  await must(ask(documents, 'owner', claimOwnership, { key: KEY }))
  for (const name of ['一群', '二群']) {
    await must(ask(documents, 'owner', groups.create, { name, platform: 'qq', places: 1 }))
  }
  for (const openid of ['a', 'b', 'c', 'd']) await must(ask(documents, openid, join, {}))
  return documents
}

const lawsBroken = (documents: MemoryDocuments): string[] => {
  const broken: string[] = []
  checkPlaces(documents, (violation) => broken.push(violation))
  for (const one of documents.all<Person>('people')) {
    if (one.outbox.length > 0) broken.push(`${one._id} has effects left`)
    if (one.answered.some((answered) => answered.open)) broken.push(`${one._id} has an open answer`)
  }
  return broken
}

test('the first two are placed in their groups, the next two stand in line in the order of arrival', async () => {
  const documents = await twoPlacesFourPeople()
  const groupsOf = ['a', 'b', 'c', 'd'].map((openid) => person(documents, openid).place.group)
  expect(groupsOf).toEqual(['g1', 'g2', '', ''])
  expect(waiting(documents)).toEqual(['c', 'd'])
  expect(lawsBroken(documents)).toEqual([])
})

/** What happens, who gets the place that comes of it, and who waits afterwards. */
const scenes: readonly [string, (documents: Documents, all: MemoryDocuments) => Promise<unknown>, string, string[]][] =
  [
    ['a member leaves the group', (documents) => ask(documents, 'a', groups.leave, {}), 'g1', ['d']],
    [
      'a member deletes the account',
      (documents) => ask(documents, 'a', leaveCommunity, { confirm: true }),
      'g1',
      ['d'],
    ],
    [
      'an operator takes a member out',
      (documents, all) =>
        ask(documents, 'owner', groups.remove, { member: person(all, 'a').account, reason: '已移出' }),
      'g1',
      ['d'],
    ],
    [
      'an operator opens a group',
      (documents) => ask(documents, 'owner', groups.create, { name: '三群', platform: 'qq', places: 1 }),
      'g3',
      ['d'],
    ],
  ]

describe.each(scenes)('%s, and the instance dies between any two requests', (_name, happen, group, left) => {
  it.each([false, true])('the first in line has the place in the end (last request took effect: %s)', async (after) => {
    let died = 0
    for (let budget = 0; budget < 60; budget++) {
      const documents = await twoPlacesFourPeople()
      let isDead = false
      const seen = dying(documents, budget, after)
      const answer = (await happen(seen, documents).catch(() => {
        isDead = true
      })) as Answer | undefined
      if (isDead || answer?.ok !== true) died += 1
      await sweep(documents)
      // Nothing was written yet when it died so early: the member asks again, as a phone would.
      const undone = waiting(documents).length === 2
      if (undone) await must(happen(documents, documents) as Promise<Answer>)
      expect([budget, person(documents, 'c').place.group, waiting(documents)]).toEqual([budget, group, left])
      expect(lawsBroken(documents)).toEqual([])
      if (!isDead && answer?.ok === true && budget > 40) break
    }
    expect(died).toBeGreaterThan(3)
  })
})

it('a place that is offered to somebody who has left the line goes to the next', async () => {
  const documents = await twoPlacesFourPeople()
  await must(ask(documents, 'c', groups.leave, {}))
  await must(ask(documents, 'b', groups.leave, {}))
  await sweep(documents)
  expect(person(documents, 'd').place).toMatchObject({ state: 'placed', group: 'g2' })
  expect(lawsBroken(documents)).toEqual([])
})

it('who comes while somebody waits joins the line, even with a place free for a moment', async () => {
  const documents = await twoPlacesFourPeople()
  // The instance dies when the place has come back and nobody has been called yet.
  for (let budget = 2; budget < 6; budget++) {
    await ask(dying(documents, budget, true), 'a', groups.leave, {}).catch(() => undefined)
  }
  await must(ask(documents, 'e', join, {}))
  await sweep(documents)
  expect(person(documents, 'c').place.state).toBe('placed')
  expect(waiting(documents)).toEqual(['d', 'e'])
})

it('an operator’s move frees the old place for the first in line, and a crash leaves one place each', async () => {
  for (let budget = 0; budget < 40; budget++) {
    const documents = await twoPlacesFourPeople()
    await must(ask(documents, 'owner', groups.close, { group: 'g2', reason: '合并' }))
    await must(ask(documents, 'owner', groups.create, { name: '三群', platform: 'qq', places: 3 }))
    expect(waiting(documents)).toEqual([])
    const { account } = person(documents, 'b')
    const input = { member: account, group: 'g3', reason: '合并' }
    await ask(dying(documents, budget, budget % 2 === 0), 'owner', groups.move, input).catch(() => undefined)
    await sweep(documents)
    expect(['g2', 'g3']).toContain(person(documents, 'b').place.group)
    expect(lawsBroken(documents)).toEqual([])
  }
})

it('a closed group takes nobody, and opens again with what was left', async () => {
  const documents = await twoPlacesFourPeople()
  await must(ask(documents, 'owner', groups.close, { group: 'g1', reason: '整理' }))
  await must(ask(documents, 'a', groups.leave, {}))
  await sweep(documents)
  expect(waiting(documents)).toEqual(['c', 'd'])
  expect(await must(ask(documents, 'owner', groups.open, { group: 'g1' }))).toEqual({ group: 'g1', places: 1 })
  expect(person(documents, 'c').place.group).toBe('g1')
  expect(waiting(documents)).toEqual(['d'])
  expect(lawsBroken(documents)).toEqual([])
})

it('a place that comes back to a group that has closed meanwhile is offered to nobody before the group opens again', async () => {
  const documents = await twoPlacesFourPeople()
  await must(ask(documents, 'owner', groups.close, { group: 'g1', reason: '整理' }))
  // As if a's place had been an offer that was under way when the group closed, and was not wanted.
  const { _id, version, place } = person(documents, 'a')
  await documents.write('people', _id, version, { place: { ...noPlace, asked: place.asked } })
  await documents.insert('lots', returnedLot(place.held, { of: place.of, line: LINE, rank: rankOf(place.of) }))
  await must(ask(documents, 'e', join, {}))
  await sweep(documents)
  expect(waiting(documents)).toEqual(['c', 'd', 'e'])
  expect(lawsBroken(documents)).toEqual([])
  await must(ask(documents, 'owner', groups.open, { group: 'g1' }))
  await sweep(documents)
  expect([person(documents, 'c').place.group, waiting(documents)]).toEqual(['g1', ['d', 'e']])
  expect(lawsBroken(documents)).toEqual([])
})

it('a move whose place is taken by somebody else in between is written down as refused, one that is done as done', async () => {
  const documents = await twoPlacesFourPeople()
  await must(ask(documents, 'owner', groups.create, { name: '三群', platform: 'qq', places: 3 }))
  const input = { member: person(documents, 'a').account, group: 'g3', reason: '合并' }
  const overtaken: Documents = {
    ...documents,
    claim: async (collection, lot, claimant) => {
      if (lot.startsWith('group:g3')) await documents.claim(collection, lot, 'place:faster0000000000:1')
      return documents.claim(collection, lot, claimant)
    },
  }
  const recorded = () => documents.all<Stored & Recorded>('audit').filter(({ action }) => action === 'groups.move')
  expect(await must(ask(overtaken, 'owner', groups.move, input))).toMatchObject({ moved: false })
  await sweep(documents)
  expect(recorded().map(({ before, after }) => [before, after])).toEqual([['一群', { refused: 'no-place' }]])
  await must(ask(documents, 'owner', groups.create, { name: '四群', platform: 'qq', places: 3 }))
  expect(await must(ask(documents, 'owner', groups.move, { ...input, group: 'g4' }))).toMatchObject({ moved: true })
  await sweep(documents)
  expect(recorded().map(({ after }) => after)).toEqual([{ refused: 'no-place' }, '四群'])
})
