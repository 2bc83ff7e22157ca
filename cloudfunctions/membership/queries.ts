import { countDays, listDays, streakOn } from '../../shared/checkin/days'
import { placeTold } from '../../shared/groups/placing'
import { groupNamed } from '../../shared/groups/rules'
import type { Group } from '../../shared/groups/state'
import * as contract from '../../shared/membership/contract'
import { accept, refuse } from '../../shared/outcome'
import { isMember, type Member, type Person } from '../../shared/person'
import { tierOf } from '../../shared/points/tiers'
import { tierPlanOf } from '../../shared/settings'
import { takenBy } from '../activity/taken'
import { type Call, query } from '../platform/handler'
import { pastOrdersOf } from '../platform/past-orders'
import { knownPlaces } from '../platform/places'
import { writingsOf } from '../platform/writings'
import { entriesOf } from '../points/entries'
import { memberOf } from './caller'
import { foundMember } from './view'

/** Entries in one export; the statement has the older ones in pages. */
const EXPORTED_ENTRIES = 1_000
/** Orders in one export; the list of orders has the older ones. */
const EXPORTED_ORDERS = 500

/** The name that a group bears now; null when there is none. */
const nameIn = (groups: readonly Group[], id: string): string | null => groupNamed({ groups }, id)?.name ?? null

export const me = query(contract.me, async (_input, call) => {
  const member = memberOf(call)
  const { membership, points, checkin } = member
  const [soonest] = points.lots
  return accept({
    account: member.account,
    nickname: membership.nickname,
    avatar: membership.avatar,
    role: membership.role,
    joinedOn: membership.joinedOn,
    hidden: membership.hidden,
    shownToInviter: membership.shownToInviter,
    balance: points.balance,
    growth: points.growth,
    tier: tierOf(points.growth, tierPlanOf(call.plan.settings)),
    streak: streakOn(checkin.days, call.plan.pauses, call.moment.today),
    best: checkin.best,
    checkInDays: countDays(checkin.days),
    badges: Object.keys(member.badges).length,
    expiring: soonest === undefined ? null : { points: soonest.points, on: soonest.expires },
  })
})

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0)

const cameInTold = ({ arrival, rulebook, entry }: Person) => ({
  channel: arrival?.channel ?? '',
  firstVisit: arrival?.at ?? null,
  rulebook: { version: rulebook.accepted, agreedAt: rulebook.accepted === 0 ? null : rulebook.at },
  test: {
    questionsAsked: sumOf(entry.tallies.map(({ asked }) => asked)),
    solved: sumOf(entry.tallies.map(({ right }) => right)),
    missed: sumOf(entry.tallies.map(({ wrong }) => wrong)),
  },
})

/** Under way and settled, without where they went. */
async function ordersIn({ documents }: Pick<Call, 'documents'>, member: Member) {
  const past = await pastOrdersOf(documents, member, { limit: EXPORTED_ORDERS })
  const known = new Set(member.orders.current.map(({ id }) => id))
  const all = [...member.orders.current, ...past.orders.filter(({ id }) => !known.has(id))]
  const orders = all
    .filter(({ state }) => state !== 'reserved')
    .sort((a, b) => b.at - a.at)
    .map((order) => ({
      ...{ order: order.id, title: order.title, price: order.price, gift: order.cause !== '' },
      ...{ at: order.at, state: order.state, settledAt: order.settledAt === 0 ? null : order.settledAt },
      whereKnown: 'address' in order && order.address !== '',
    }))
  return { orders, moreOrders: past.next !== null }
}

export const exportMyData = query(contract.exportMyData, async (_input, call) => {
  const member = memberOf(call)
  const { account, membership, points, checkin, place, referral } = member
  const { groups } = await knownPlaces(call)
  const entries = await entriesOf(call, member, { limit: EXPORTED_ENTRIES })
  const { nickname, avatar, role, joinedOn, hidden, shownToInviter } = membership
  return accept({
    exportedAt: call.moment.now,
    profile: { account, nickname, avatar, role, joinedOn, hidden, shownToInviter },
    invitations: { code: referral.code, counted: referral.counted, invited: referral.bond !== null },
    cameIn: cameInTold(member),
    checkInDays: listDays(checkin.days),
    madeUpDays: listDays(checkin.madeUp),
    balance: points.balance,
    growth: points.growth,
    badges: Object.entries(member.badges).map(([badge, on]) => ({ badge, on })),
    lots: points.lots.map(({ points: left, expires }) => ({ points: left, expires })),
    entries: entries.map(({ id, at, points: moved, reason, balance, note }) => ({
      id,
      at,
      points: moved,
      reason,
      balance,
      ...(note === undefined ? {} : { note }),
    })),
    moreEntries: entries.length === EXPORTED_ENTRIES,
    ...(await ordersIn(call, member)),
    ...(await writingsOf(call.documents, account)),
    taken: await takenBy(call, member),
    places: place.history.map(({ at, change, group }) => ({ at, change, group: nameIn(groups, group) ?? '' })),
  })
})

export const find = query(contract.find, async (input, call) => {
  const [person] = await call.documents.readMany<Person>('people', { where: { account: input.member }, limit: 1 })
  if (person === undefined || !isMember(person)) return refuse('no-such-member')
  return accept({
    member: foundMember(person, call.plan, call.moment.today),
    badges: Object.entries(person.badges).map(([badge, on]) => ({ badge, on })),
    place: { state: placeTold(person), group: nameIn((await knownPlaces(call)).groups, person.place.group) },
    waiting: person.points.waiting.map(({ id, points, reason, by, at }) => ({ id, points, reason, by, at })),
  })
})
