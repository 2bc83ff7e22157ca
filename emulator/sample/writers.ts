/** Who of the many wrote what: always the same ones, and nobody before they had joined. */
import { addDays, type Day } from '../../shared/time'
import { chance } from './chance'
import type { Happening, PlannedMember } from './planned'
import { type Written, waiting, written } from './written'

/** A mark of its own for a post that deserves one, in the afternoon of its day. */
const marksOf = ({ by, ago, fate }: Written): Happening[] =>
  fate === 'quality' && by === 'somebody' ? [{ kind: 'quality', ago }] : []

/** Everybody with what they write. */
export function withWritings(members: readonly PlannedMember[], today: Day): PlannedMember[] {
  const all: readonly Written[] = [...written, waiting]
  const writers = new Map<string, Written[]>()
  all.forEach((one, index) => {
    const openid = one.by === 'somebody' ? somebody(members, writers, addDays(today, -one.ago - 2), index) : one.by
    writers.set(openid, [...(writers.get(openid) ?? []), one])
  })
  return members.map((member) => {
    const writes = writers.get(member.openid)
    if (writes === undefined) return member
    return { ...member, writes, happenings: [...member.happenings, ...writes.flatMap(marksOf)] }
  })
}

/** One of the many who was there by `since` and has not written yet. */
function somebody(
  members: readonly PlannedMember[],
  taken: ReadonlyMap<string, unknown>,
  since: Day,
  index: number,
): string {
  const there = members.filter(
    ({ openid, joinedOn, role }) =>
      openid.startsWith('sample-member-') && role === null && joinedOn <= since && !taken.has(openid),
  )
  const one = there[Math.floor(chance('writer', index) * there.length)]
  if (one === undefined) throw new Error('the sample has nobody left to write')
  return one.openid
}
