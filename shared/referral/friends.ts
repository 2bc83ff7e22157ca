/** The inviter's own list: how far each friend has come; a name only where the friend allows it (SPEC 5.1). */
import type { Person } from '../person'
import type { ReferralPart, Told } from './state'

/** The most friends on one list. */
const MOST_FRIENDS = 100

export interface Friend {
  readonly name: string | null
  readonly avatar: string | null
  readonly step: 'visited' | 'joined' | Told['outcome']
  readonly why?: Told['why']
  readonly at: number
  readonly points: number
}

/** What of a friend's document the list looks at. */
export type Invitee = Pick<Person, 'account' | 'state' | 'membership' | 'referral'>

/**
 * @param part the inviter's
 * @param invitees the documents that are bound to the inviter: the newest, and those of the outcomes kept
 */
export function friendsOf(part: ReferralPart, invitees: readonly Invitee[]): Friend[] {
  const byAccount = new Map(invitees.flatMap((one) => (one.account === '' ? [] : [[one.account, one] as const])))
  const decided = part.recent.map((told) => ({ ...shown(byAccount.get(told.invitee)), ...outcomeOf(told) }))
  const known = new Set(part.recent.map(({ invitee }) => invitee))
  const underWay = invitees.filter(({ account }) => !known.has(account)).flatMap(stepOf)
  return [...decided, ...underWay].sort((a, b) => b.at - a.at).slice(0, MOST_FRIENDS)
}

const outcomeOf = ({ outcome, at, points, why }: Told) => ({
  ...{ step: outcome, at, points },
  ...(why === undefined ? {} : { why }),
})

/** Somebody whose invitation is not decided yet; whoever is out of the community again is not listed. */
function stepOf(invitee: Invitee): Friend[] {
  const { bond } = invitee.referral
  if (bond === null || bond.reportedAt > 0) return []
  if (invitee.state === 'member') {
    return [{ ...shown(invitee), step: 'joined', at: invitee.membership?.joinedAt ?? bond.visitedAt, points: 0 }]
  }
  return invitee.state === 'banned' ? [] : [{ ...shown(undefined), step: 'visited', at: bond.visitedAt, points: 0 }]
}

/** A member who has not hidden their name shows it to who invited them. */
function shown(invitee: Invitee | undefined): Pick<Friend, 'name' | 'avatar'> {
  const { membership = null, state } = invitee ?? {}
  const isShown = state === 'member' && membership !== null && !membership.hidden && membership.shownToInviter
  return isShown ? { name: membership.nickname, avatar: membership.avatar } : { name: null, avatar: null }
}
