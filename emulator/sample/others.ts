/** What others do for a member, and what the member writes: each on its day. */

import * as checkin from '../../cloudfunctions/checkin/handlers'
import { personIdOf } from '../../cloudfunctions/platform/identity'
import * as points from '../../cloudfunctions/points/handlers'
import { isMember, type Person } from '../../shared/person'
import { addDays, type Day, daysBetween } from '../../shared/time'
import { chance } from './chance'
import { byOperator, type Era, type Event, instantOf } from './era'
import type { Happening, PlannedMember } from './planned'
import type { Written } from './written'

/** What others do for the member on a day, from noon on. */
export function othersEvents(era: Era, { openid, happenings }: PlannedMember, day: Day, today: Day): Event[] {
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
            era.circle.honour(person, byOperator(era, 'sample-content', at), `${openid}|${number}`),
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

/** What they write on a day; one of the posts is taken down three hours later. */
export function writingEvents(era: Era, { writes = [] }: PlannedMember, ago: number, day: Day): Event[] {
  return writes
    .filter((one) => one.ago === ago)
    .flatMap((one) => {
      const at = instantOf(era, day, one.hour)
      const writing = (person: Person) => wrote(era, one, person, at)
      return one.fate === 'down' ? [{ at, happen: writing }, takingDown(era, one, at)] : [{ at, happen: writing }]
    })
}

function wrote({ circle }: Era, one: Written, person: Person, at: number): null {
  if (isMember(person)) circle.publish(person, one, at)
  return null
}

function takingDown(era: Era, one: Written, at: number): Event {
  return {
    at: at + 3 * 3_600_000,
    happen: (person, then) =>
      isMember(person) ? era.circle.takeDown(person, one, byOperator(era, 'sample-content', then)) : null,
  }
}
