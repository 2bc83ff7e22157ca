/** Walks a member's days from joining to now and lets the rules decide each of them. */
import * as checkin from '../../cloudfunctions/checkin/handlers'
import * as groups from '../../cloudfunctions/groups/mine'
import * as membership from '../../cloudfunctions/membership/handlers'
import * as messages from '../../cloudfunctions/messages/handlers'
import { personIdOf } from '../../cloudfunctions/platform/identity'
import { completePerson } from '../../cloudfunctions/platform/subjects'
import { clean } from '../../cloudfunctions/platform/texts'
import * as referral from '../../cloudfunctions/referral/handlers'
import { hasDay } from '../../shared/checkin/days'
import { ACCOUNT_LENGTH, opaqueId, requestIdAt } from '../../shared/ids'
import { unreadIn } from '../../shared/messages/rules'
import { isMember, type Member, newcomer, type Person } from '../../shared/person'
import { receive } from '../../shared/receiving'
import { boundTo } from '../../shared/referral/binding'
import { addDays, DAY_MS, type Day, dayOf, daysBetween, startOfDay, weekdayOf } from '../../shared/time'
import { passed } from './arriving'
import { bytesFor, chance } from './chance'
import { looking } from './channels'
import type { Chronicle, Occasion } from './chronicle'
import { byOperator, type Era, type Event, instantOf } from './era'
import { openGroups } from './opening'
import { othersEvents, writingEvents } from './others'
import type { PlannedMember } from './planned'

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
      ...writingEvents(era, member, daysBetween(day, today), day),
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
    events.push({ at: instantOf(era, day, hour + 5 * MINUTE), happen: (person, at) => inboxRead(era, person, at) })
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

/** Who comes reads what has come for them. */
function inboxRead({ chronicle }: Era, person: Person, at: number): Person | null {
  if (!isMember(person) || unreadIn(person.inbox) === 0) return null
  return chronicle.run(messages.markRead, person, { upTo: at }, { at, person: person._id })
}
