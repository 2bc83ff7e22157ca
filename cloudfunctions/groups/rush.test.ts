/** Everybody joins at once: a place is given once, the others wait in the order of arrival, nobody overtakes (SPEC 1.3). */
import { type Community, startCommunity } from '../../journeys/community'
import { lawsBroken, settle, storedIn } from '../../journeys/laws'
import { accepted } from '../../journeys/outcomes'
import { create, leave, mine } from '../../shared/groups/contract'
import { LINE } from '../../shared/groups/state'
import { accountIn, type LinePage } from '../../shared/lots'
import { claimOwnership, join } from '../../shared/membership/contract'
import { lineName } from '../platform/claims'

const PEOPLE = 50
const PLACES = 30
const LATER = 5
const RATES = { delay: 0.1, dropBefore: 0.1, dropAfter: 0.1, conflict: 0.1, throttle: 0.1 }

let community: Community
const accounts = new Map<string, string>()

beforeAll(async () => {
  community = await startCommunity()
  await accepted(community.ask('owner', claimOwnership, { key: community.ownershipKey }))
  await accepted(community.ask('owner', create, { name: '一群', platform: 'qq', places: PLACES - 10 }))
  await accepted(community.ask('owner', create, { name: '二群', platform: 'qq', places: 10 }))
  await new Promise((resolve) => setTimeout(resolve, 3_200))
}, 60_000)
afterAll(() => community.close())

async function joins(openid: string) {
  const requestId = community.newRequestId()
  for (let number = 0; ; number++) {
    const told = await community.ask(openid, join, {}, requestId)
    if (told.ok) accounts.set(openid, told.value.account)
    if (told.ok || told.refusal !== 'busy' || number > 60) return told
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const placeOf = async (openid: string) => accepted(community.ask(openid, mine, {}))

/** Who waits, in the order in which they arrived at the line. */
async function line(): Promise<string[]> {
  const pages = (await storedIn(community)).all<LinePage>('lots').filter(({ of }) => of === lineName(LINE))
  const waiting = pages.sort((a, b) => a.rank - b.rank).flatMap((page) => page.claims.slice(page.served))
  const openidOf = new Map([...accounts].map(([openid, account]) => [account, openid]))
  return waiting.map((mark) => openidOf.get(accountIn(mark)) ?? mark)
}

it(`${PEOPLE} people who join ${PLACES} places at once: ${PLACES} are placed, ${PEOPLE - PLACES} wait in the order of arrival`, async () => {
  const crowd = Array.from({ length: PEOPLE }, (_, index) => `crowd-${index}`)
  const told = await Promise.all(crowd.map(joins))
  const places = told.map((one) => (one.ok ? one.value.place : one.refusal))
  expect(places.filter((place) => place === 'placed')).toHaveLength(PLACES)
  expect(places.filter((place) => place === 'waiting')).toHaveLength(PEOPLE - PLACES)
  const waiting = await line()
  expect([...waiting].sort()).toEqual(crowd.filter((_, index) => places[index] === 'waiting').sort())
  const positions = await Promise.all(waiting.map(async (openid) => (await placeOf(openid)).position))
  expect(positions).toEqual(waiting.map((_, index) => index + 1))
  expect(await lawsBroken(community)).toEqual([])
}, 60_000)

it('who comes later stands behind them, one after the other', async () => {
  const before = await line()
  const late = Array.from({ length: LATER }, (_, index) => `late-${index}`)
  for (const openid of late) expect(await joins(openid)).toMatchObject({ ok: true, value: { place: 'waiting' } })
  expect(await line()).toEqual([...before, ...late])
}, 30_000)

it('places that come back at once, over a bad network, go to the first in line; whoever joins meanwhile overtakes nobody', async () => {
  const before = await line()
  const seated: string[] = []
  for (const openid of accounts.keys()) if ((await placeOf(openid)).state === 'placed') seated.push(openid)
  const leaving = seated.slice(0, LATER)
  await community.faults(RATES, 3)
  await Promise.all([
    ...leaving.map((openid) => community.ask(openid, leave, {})),
    ...Array.from({ length: LATER }, (_, index) => joins(`meanwhile-${index}`)),
  ])
  await settle(community)
  const gone = await Promise.all(leaving.map(async (openid) => (await placeOf(openid)).state === 'none'))
  const back = gone.filter(Boolean).length
  const served = await Promise.all(before.slice(0, back).map(placeOf))
  expect(served.map(({ state }) => state)).toEqual(before.slice(0, back).map(() => 'placed'))
  expect((await line()).slice(0, before.length - back)).toEqual(before.slice(back))
  expect(await lawsBroken(community)).toEqual([])
}, 120_000)
