/**
 * Places that are limited, under a network that loses requests and workers that die between any two of them
 * (PROTOCOL 15–19). The settlement is a stand-in of this test: what is tried here is how claims are made and settled.
 */
import type { Answer, Claim } from '../../shared/documents'
import { freshLot, type LinePage, type Lot, placeInLine } from '../../shared/lots'
import { admit } from '../../shared/membership/rules'
import { newcomer, type Person } from '../../shared/person'
import type { Plan } from '../../shared/plan'
import { defaultSettings } from '../../shared/settings'
import { answerTo } from './answers'
import { claimPlace, lineName, livePages } from './claims'
import type { Documents } from './documents'
import { type Courier, deliverFrom } from './effects'
import { memoryDocuments } from './simulation/memory-documents'

/** Where the stand-in keeps what became of the claims: the person's badges, of all parts the plainest. */
const noted = (person: Person): Readonly<Record<string, string>> => person.badges

jest.mock('../../shared/settling', () => ({
  settle: (person: Person, claim: Claim, lot: string | null) => ({
    person: { ...person, badges: { ...person.badges, [claim.id]: lot ?? 'refused' } },
    facts: [],
    effects:
      lot === null && 'lots' in claim.to
        ? [{ ...claim, to: { joins: 'things' } }]
        : 'joins' in claim.to && lot !== null
          ? [{ id: `call:${claim.id}`, at: claim.at, to: { line: 'things' } }]
          : [],
    answer: (open: Answer): Answer => (open.ok ? { ok: true, value: { got: lot } } : open),
  }),
}))

const plan: Plan = { settings: defaultSettings, revision: 0, pauses: [] }
const moment = { now: 1_800_000_000_000, today: '2027-01-15' }
const REQUEST = '01890000-0000-7000-8000-000000000000'

const courierOn = (documents: Documents): Courier => ({
  documents,
  plan,
  moment,
  random: (count) => new Uint8Array(count),
})

const accountOf = (n: number) => `account${String(n).padStart(9, '0')}`
const markOf = (n: number) => `place:${accountOf(n)}:1`

/** A member with a claim under way. */
function claiming(n: number, lots: readonly string[]): Person {
  const member = admit(newcomer(`person-${n}`), { account: accountOf(n), nickname: null, avatar: null }, moment)
  const claim: Claim = { id: markOf(n), at: moment.now, to: { lots }, purpose: 'place', request: REQUEST }
  const open = { id: REQUEST, hash: 'h', answer: { ok: true, value: {} }, open: true } as const
  return { ...member, version: 1, outbox: [claim], answered: [open] }
}

/** With nothing under way. */
const idle = (person: Person): Person => ({ ...person, outbox: [], answered: [] })

/** Waits in the line under the mark. */
const waitingInLine = (n: number): Person => {
  const person = idle(claiming(n, []))
  return { ...person, place: { ...person.place, state: 'waiting', mark: markOf(n) } }
}

/** Requests beyond the first `budget` fail: the worker dies there, before or after the last one took effect. */
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

const sweepPeople = async (documents: ReturnType<typeof memoryDocuments>) => {
  for (let round = 0; round < 4; round++) {
    for (const person of documents.all<Person>('people')) {
      if (person.outbox.length > 0) await deliverFrom(courierOn(documents), 'people', person)
    }
  }
}

const lotsOf = (documents: ReturnType<typeof memoryDocuments>) =>
  documents.all<Lot>('lots').filter((lot) => !lot.of.startsWith('line:'))

async function community(people: number, lots: readonly Lot[]) {
  const documents = memoryDocuments()
  for (const lot of lots) await documents.insert('lots', lot)
  const named = lots.map((lot) => lot._id)
  const everybody = Array.from({ length: people }, (_, index) => claiming(index + 1, named))
  for (const person of everybody) await documents.insert('people', person)
  return { documents, everybody }
}

const lot = (id: string, left: number, line = 'things') => freshLot({ _id: id, of: 'thing', left, line })

describe('claims', () => {
  it('fill the lots in their order, and who comes too late is told no by every one of them', async () => {
    const { documents, everybody } = await community(7, [lot('a', 3, ''), lot('b', 2, '')])
    for (const person of everybody) await deliverFrom(courierOn(documents), 'people', person)
    expect(documents.get<Lot>('lots', 'a')).toMatchObject({ left: 0, claims: [1, 2, 3].map(markOf) })
    expect(documents.get<Lot>('lots', 'b')).toMatchObject({ left: 0, claims: [4, 5].map(markOf) })
  })

  it('cost one request to claim and one to settle', async () => {
    const { documents, everybody } = await community(1, [lot('a', 3)])
    let requests = 0
    const counted = new Proxy(documents, {
      get: (target, name: keyof Documents) => {
        requests++
        return target[name]
      },
    })
    await deliverFrom(courierOn(counted), 'people', everybody[0] as Person)
    expect(requests).toBe(2)
  })

  it('are settled once, with one answer, whoever settles them', async () => {
    const { documents, everybody } = await community(1, [lot('a', 3)])
    const person = everybody[0] as Person
    const settled = await Promise.all(
      Array.from({ length: 8 }, () => deliverFrom(courierOn(documents), 'people', person)),
    )
    for (const one of settled)
      expect(answerTo(one, REQUEST)).toEqual({ id: REQUEST, hash: 'h', answer: { ok: true, value: { got: 'a' } } })
    expect(documents.get<Person>('people', 'person-1')).toMatchObject({ version: 2, outbox: [] })
    expect(documents.get<Lot>('lots', 'a')?.left).toBe(2)
  })

  it('wait when the lot is not there yet: nobody is refused for that', async () => {
    const { documents } = await community(0, [])
    const claim = claiming(1, ['later']).outbox[0] as Claim
    const claimed = claimPlace(documents, claim)
    await documents.insert('lots', lot('later', 1))
    expect(await claimed).toBe('later')
  })

  it('find a lot that is shut as full as one without places', async () => {
    const { documents, everybody } = await community(1, [{ ...lot('a', 3, ''), shut: true }, lot('b', 1, '')])
    await deliverFrom(courierOn(documents), 'people', everybody[0] as Person)
    expect(noted(documents.get<Person>('people', 'person-1') as Person)).toEqual({ [markOf(1)]: 'b' })
  })
})

describe('a worker that dies between any two requests', () => {
  const budgets = Array.from({ length: 24 }, (_, requests) => requests)

  it.each([false, true])(
    'leaves nothing that the sweeper does not finish (the last request took effect: %s)',
    async (after) => {
      for (const budget of budgets) await dieAfter(budget, after)
    },
  )

  async function dieAfter(budget: number, after: boolean): Promise<void> {
    const { documents, everybody } = await community(3, [lot('a', 1)])
    const doomed = dying(documents, budget, after)
    for (const person of everybody) await deliverFrom(courierOn(doomed), 'people', person).catch(() => {})
    await documents.insert('lots', lot('back', 1))
    await sweepPeople(documents)
    const call = { id: 'call', at: moment.now, to: { line: 'things' } } as const
    const caller = { ...idle(claiming(9, [])), outbox: [call] }
    await documents.insert('people', caller)
    await sweepPeople(documents)

    const lots = lotsOf(documents)
    // Everybody who was offered a place gives it back (nobody takes offers here): each time as a new lot, never lost, never doubled.
    const claimedPlaces = lots.flatMap((one) => one.claims)
    expect(lots.reduce((sum, { left, claims }) => sum + left + claims.length, 0)).toBe(
      2 + lots.filter(({ _id }) => _id.startsWith('back:')).length,
    )
    expect(new Set(claimedPlaces).size).toBeGreaterThanOrEqual(1)
    for (const person of documents.all<Person>('people')) {
      expect(person.outbox).toEqual([])
      expect(person.answered.every((one) => one.open !== true)).toBe(true)
    }
  }
})

describe('a waiting line', () => {
  const joining = (n: number): Claim => ({ ...(claiming(n, []).outbox[0] as Claim), to: { joins: 'things' } })

  it('keeps the order of arrival, each claimant once, and no more than 500 at a time', async () => {
    const documents = memoryDocuments()
    for (let n = 1; n <= 500; n++) expect(await claimPlace(documents, joining(n))).toBe('line:things:1')
    expect(await claimPlace(documents, joining(7))).toBe('line:things:1')
    expect(await claimPlace(documents, joining(501))).toBeNull()
    const pages = await livePages(documents, 'things')
    expect([1, 250, 500].map((n) => placeInLine(pages, markOf(n)))).toEqual([1, 250, 500])
  })

  it('opens a new page when enough have been served, and never lets more than 500 wait', async () => {
    const documents = memoryDocuments()
    for (let n = 1; n <= 500; n++) await claimPlace(documents, joining(n))
    const page = documents.get<LinePage>('lots', 'line:things:1') as LinePage
    await documents.write('lots', page._id, page.version, { served: 30 })
    for (let n = 501; n <= 530; n++) expect(await claimPlace(documents, joining(n))).toBe('line:things:2')
    expect(await claimPlace(documents, joining(531))).toBeNull()
  })

  it('turns the page after its last one and counts on', async () => {
    const documents = memoryDocuments()
    const full: LinePage = {
      ...freshLot({ _id: 'line:things:4', of: lineName('things'), left: 0, rank: 4 }),
      ...{ shut: true, served: 1, offer: null, claims: ['x'] },
    }
    await documents.insert('lots', full)
    expect(await claimPlace(documents, joining(1))).toBe('line:things:5')
  })

  it('serves the first first, and one who has left is passed over without losing the place', async () => {
    const documents = memoryDocuments()
    for (const n of [1, 2, 3]) await claimPlace(documents, joining(n))
    for (const n of [2, 3]) await documents.insert('people', waitingInLine(n))
    await documents.insert('lots', lot('back:x', 1))
    const caller = { ...claiming(9, []), answered: [], outbox: [{ id: 'c', at: 0, to: { line: 'things' } }] }
    await documents.insert('people', caller)
    await sweepPeople(documents)
    expect(documents.get<Lot>('lots', 'back:x')?.claims).toEqual([markOf(2)])
    const offered = documents.all<Person>('people').flatMap((person) => person.pending.map(({ id }) => id))
    expect(offered).toEqual([`offer:back:x:${markOf(2)}`])
    expect((await livePages(documents, 'things')).map(({ served }) => served)).toEqual([2])
  })
})

test('a claim whose outcome is unknown leaves the answer open, and nobody is told anything', async () => {
  const { documents, everybody } = await community(1, [lot('a', 1)])
  const person = everybody[0] as Person
  await expect(deliverFrom(courierOn(dying(documents, 0, true)), 'people', person)).rejects.toThrow('dead')
  expect(answerTo(documents.get<Person>('people', person._id) as Person, REQUEST)?.open).toBe(true)
  expect(documents.get<Lot>('lots', 'a')?.claims).toEqual([markOf(1)])
  const after = await deliverFrom(courierOn(documents), 'people', person)
  expect(answerTo(after, REQUEST)).toEqual({ id: REQUEST, hash: 'h', answer: { ok: true, value: { got: 'a' } } })
})
