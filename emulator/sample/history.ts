/** Walks a member's days from joining to now and lets the rules decide each of them. */
import * as checkin from '../../cloudfunctions/checkin/handlers'
import * as groups from '../../cloudfunctions/groups/mine'
import * as membership from '../../cloudfunctions/membership/handlers'
import { personIdOf } from '../../cloudfunctions/platform/identity'
import { completePerson } from '../../cloudfunctions/platform/subjects'
import { clean } from '../../cloudfunctions/platform/texts'
import * as points from '../../cloudfunctions/points/handlers'
import * as referral from '../../cloudfunctions/referral/handlers'
import { hasDay } from '../../shared/checkin/days'
import type { Delivery } from '../../shared/documents'
import { ACCOUNT_LENGTH, opaqueId, requestIdAt } from '../../shared/ids'
import { isMember, type Member, newcomer, type Person } from '../../shared/person'
import { receive } from '../../shared/receiving'
import { boundTo } from '../../shared/referral/binding'
import { addDays, DAY_MS, type Day, dayOf, daysBetween, startOfDay, weekdayOf } from '../../shared/time'
import { passed } from './arriving'
import { bytesFor, chance } from './chance'
import { looking } from './channels'
import type { Chronicle, Occasion } from './chronicle'
import type { Founded } from './founding'
import { marked } from './marking'
import { openGroups } from './opening'
import type { Happening, PlannedMember } from './planned'
import type { SampleShop } from './shop'

/** Where the walk stands: who has been written so far, and the present that nothing may pass. */
export interface Era {
  readonly chronicle: Chronicle
  readonly nowMs: number
  readonly offsetMinutes: number
  /** Operators by openid. */
  readonly operators: ReadonlyMap<string, Member>
  /** What friends' documents have told their inviters', by the inviter's document: friends are written first. */
  readonly told: Map<string, Delivery[]>
  /** What can be had for points. */
  readonly shop: SampleShop
  /** The questions that newcomers are asked; null while everybody may join. */
  readonly founded: Pick<Founded, 'bank'> | null
}

/** Something that happens to a person at an instant; null when the rules refuse it, and then it has not happened. */
interface Event {
  readonly at: number
  readonly happen: (person: Person, at: number) => Person | null
}

/** Shares of the day by which things follow one another. */
const MINUTE = 60_000 / DAY_MS

/** A member's whole history, by the rules. */
export function lived(era: Era, member: PlannedMember): Member {
  const today = dayOf(era.nowMs, era.offsetMinutes)
  let person = arrived(era, member)
  for (let day = member.joinedOn; day <= today; day = addDays(day, 1)) {
    const events = [
      ...ownEvents(era, member, day, today),
      ...othersEvents(era, member, day, today),
      ...friendEvents(era, member, day),
    ]
    for (const { at, happen } of events.sort((a, b) => a.at - b.at)) person = happen(person, at) ?? person
  }
  if (!isMember(person)) throw new Error(`${member.openid} never joined`)
  return person
}

/** A newcomer; who came by somebody's card is bound to them an hour before joining. */
function arrived({ offsetMinutes }: Era, { openid, invitedBy, joinedOn }: PlannedMember): Person {
  const visitor = newcomer(personIdOf(openid))
  if (invitedBy === undefined) return visitor
  const inviter = personIdOf(invitedBy)
  const account = opaqueId(ACCOUNT_LENGTH, bytesFor('account', inviter))
  return boundTo(visitor, { _id: inviter, account }, startOfDay(joinedOn, offsetMinutes))
}

/** What a friend's document has to tell its inviter's is kept for the walk through the inviter's days. */
function reported(era: Era, person: Person | null, occasion: Occasion): Person | null {
  if (person === null || person.outbox.length === 0) return person
  for (const effect of person.outbox) {
    if (!('deed' in effect)) continue
    era.told.set(effect.to.person, [...(era.told.get(effect.to.person) ?? []), effect])
  }
  const { chronicle } = era
  return chronicle.written('people', person, { ...person, outbox: [] }, chronicle.callAt(occasion))
}

/** The friends of a day: each arrives at the instant of their first check-in. */
function friendEvents(era: Era, { openid }: PlannedMember, day: Day): Event[] {
  const { chronicle, offsetMinutes, shop } = era
  const told = (era.told.get(personIdOf(openid)) ?? []).filter(({ at }) => dayOf(at, offsetMinutes) === day)
  return told.map((delivery) => ({
    at: delivery.at,
    happen: (person, at) => {
      const call = chronicle.callAt({ at, person: person._id })
      const received = receive(person, delivery, call.plan, call.moment, call.random)
      const { state } = completePerson(received.person, received.facts, call)
      const written = chronicle.written('people', person, state, call)
      return shop.withGifts(written, { at, person: person._id })
    },
  }))
}

/** An instant of a day as a share of it; of today only what has passed is shared out. */
function instantOf({ nowMs, offsetMinutes }: Era, day: Day, share: number): number {
  const begin = startOfDay(day, offsetMinutes)
  return begin + Math.floor(Math.max(0, Math.min(DAY_MS, nowMs - begin)) * Math.min(share, 0.999))
}

/** What the member does on a day: joins, hides, checks in, makes up a day that was missed. */
function ownEvents(era: Era, member: PlannedMember, day: Day, today: Day): Event[] {
  const { openid, joinedOn } = member
  const { chronicle } = era
  const occasion = (at: number): Occasion => ({ at, person: personIdOf(openid) })
  const hour = member.hour + (chance('hour', openid, day) - 0.5) * 0.08
  const events: Event[] = []
  if (day === joinedOn) {
    events.push(...joining(era, member, instantOf(era, day, hour)))
  }
  if (chance('comes', openid, day) < member.comes(daysBetween(day, today), weekdayOf(day))) {
    const happen = (person: Person, at: number) =>
      reported(era, chronicle.run(checkin.checkIn, person, {}, occasion(at)), occasion(at))
    events.push({ at: instantOf(era, day, hour + 3 * MINUTE), happen })
  }
  const missed = addDays(day, -1)
  if (day > joinedOn && chance('mends', openid, day) < member.mends) {
    const happen = (person: Person, at: number) =>
      hasDay(person.checkin.days, day) && !hasDay(person.checkin.days, missed)
        ? chronicle.run(checkin.makeUp, person, { day: missed }, occasion(at))
        : null
    events.push({ at: instantOf(era, day, hour + 4 * MINUTE), happen })
  }
  return events
}

/** Becomes a member; who has a role is given it at once: the owner by the key, the others by the owner. */
function joining(era: Era, { openid, nickname, role, hidden, invitedBy }: PlannedMember, at: number): Event[] {
  const { chronicle, founded } = era
  const occasion = { at, person: personIdOf(openid), found: clean }
  if (role === 'owner') return claiming(era, nickname, occasion)
  const join = (person: Person) => {
    const found = { name: clean, places: chronicle.groups.places() }
    return chronicle.run(membership.join, person, { nickname }, { ...occasion, found })
  }
  const named = (person: Person, then: number) =>
    chronicle.run(membership.editProfile, person, { nickname }, { ...occasion, at: then })
  const events: Event[] =
    founded === null
      ? [{ at, happen: join }]
      : [
          ...(invitedBy === undefined ? [looking(chronicle, openid, at)] : []),
          { at, happen: (person) => passed(chronicle, founded.bank, person, at) },
          { at: at + 10_000, happen: named },
        ]
  if (chance('arrives', openid) < 0.97) events.push(arriving(chronicle, at + 150_000))
  if (era.told.has(personIdOf(openid))) {
    events.push({
      at: at + 90_000,
      happen: (person, then) => chronicle.run(referral.code, person, {}, { ...occasion, at: then }),
    })
  }
  if (hidden)
    events.push({
      at: at + 30_000,
      happen: (person, then) => chronicle.run(membership.editProfile, person, { hidden }, { ...occasion, at: then }),
    })
  if (role !== null) {
    events.push({
      at: at + 60_000,
      happen: (person, then) =>
        chronicle.run(
          membership.appoint,
          person,
          { member: person.account, role },
          byOperator(era, 'sample-owner', then),
        ),
    })
  }
  return events
}

/** Goes into the chat, and says so. */
const arriving = (chronicle: Chronicle, at: number): Event => ({
  at,
  happen: (person) => chronicle.run(groups.arrived, person, {}, { at, person: person._id }),
})

/** The owner claims the community, opens its groups and takes a place in the first. */
function claiming({ chronicle, nowMs }: Era, nickname: string, occasion: Occasion): Event[] {
  const { at } = occasion
  const open = (person: Person, then: number) => {
    if (isMember(person)) openGroups(chronicle, person, then, nowMs)
    return chronicle.run(groups.ask, person, {}, { ...occasion, at: then, found: chronicle.groups.places() })
  }
  return [
    { at, happen: (person) => claimed(chronicle, person, nickname, occasion) },
    { at: at + 60_000, happen: open },
    arriving(chronicle, at + 150_000),
  ]
}

/** The deed that reaches whoever claims ownership. */
function claimed(chronicle: Chronicle, person: Person, nickname: string, occasion: Occasion): Person {
  const call = chronicle.callAt(occasion)
  const delivery = {
    id: `owner:${requestIdAt(occasion.at, bytesFor('owner'))}`,
    to: { person: person._id, account: null },
    deed: { kind: 'appointed', role: 'owner', nickname },
    at: occasion.at,
    revision: call.plan.revision,
  } as const
  const received = receive(person, delivery, call.plan, call.moment, call.random)
  return chronicle.written('people', person, completePerson(received.person, received.facts, call).state, call)
}

function byOperator({ operators }: Era, openid: string, at: number): Occasion & { readonly operator: Member } {
  const operator = operators.get(openid)
  if (operator === undefined) throw new Error(`${openid} is no operator of the sample`)
  return { at, person: operator._id, operator }
}

/** What others do for the member on a day, from noon on. */
function othersEvents(era: Era, { openid, happenings }: PlannedMember, day: Day, today: Day): Event[] {
  const ago = daysBetween(day, today)
  return happenings.flatMap((happening, number) => {
    const at = instantOf(era, day, 0.5 + chance('happening', openid, number) * 0.4)
    if (happening.kind === 'adjust') return adjusting(era, happening, at, ago)
    if (happening.kind === 'redeem')
      return era.shop.events(happening, { at, person: personIdOf(openid) }, ago, () =>
        byOperator(era, 'sample-activity', at),
      )
    if (happening.ago !== ago) return []
    if (happening.kind === 'sent') {
      const by = byOperator(era, 'sample-activity', at)
      return [{ at, happen: (person: Person) => era.shop.shipped(person, happening.title, by) }]
    }
    if (happening.kind === 'quality') {
      return [
        {
          at,
          happen: (person: Person) =>
            marked(era.chronicle, byOperator(era, 'sample-content', at), person, `${openid}|${number}`),
        },
      ]
    }
    const missed = addDays(day, happening.ago - happening.missed)
    const occasion = { at, person: personIdOf(openid) }
    return [{ at, happen: (person: Person) => era.chronicle.run(checkin.makeUp, person, { day: missed }, occasion) }]
  })
}

/** An adjustment by one operator, where asked for the yes of another an hour later, or the undoing the day after. */
function adjusting(era: Era, happening: Extract<Happening, { kind: 'adjust' }>, at: number, ago: number): Event[] {
  const { chronicle } = era
  const { points: amount, reason, by, approvedBy, reversedBy } = happening
  if (reversedBy !== undefined && ago === happening.ago - 1)
    return [{ at, happen: (person) => reversed(era, person, reversedBy, at) }]
  if (ago !== happening.ago) return []
  const asking: Event = {
    at,
    happen: (person) =>
      chronicle.run(points.adjust, person, { member: person.account, points: amount, reason }, byOperator(era, by, at)),
  }
  if (approvedBy === undefined) return [asking]
  const approving: Event = {
    at: at + 3_600_000,
    happen: (person, then) => {
      const adjustment = person.points.waiting.at(-1)?.id
      if (adjustment === undefined) return null
      return chronicle.run(
        points.approveAdjustment,
        person,
        { member: person.account, adjustment },
        byOperator(era, approvedBy, then),
      )
    },
  }
  return [asking, approving]
}

/** Undoes the newest adjustment. */
function reversed(era: Era, person: Person, by: string, at: number): Person | null {
  const { chronicle } = era
  const entry = [...person.pending].reverse().find(({ reason }) => reason === 'adjust')?.id
  if (entry === undefined) return null
  const found = chronicle.entriesById(person, [entry, `reverse:${entry}`])
  const input = { member: person.account, entry, reason: '重复录入，撤销' }
  return chronicle.run(points.reverse, person, input, { ...byOperator(era, by, at), found })
}
