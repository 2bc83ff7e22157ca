/** Invitations for one account: what the inviter's part says is computed again from the entries (SPEC 5.2, 5.3). */
import { giftsToTakeBack } from '../../../shared/giving'
import type { Person } from '../../../shared/person'
import type { Entry } from '../../../shared/points/state'
import { grantOf } from '../../../shared/referral/gifts'
import { isEarning } from '../../../shared/referral/receiving'
import { decisionId, invitationId, inviteeIn } from '../../../shared/referral/reporting'
import { giftTiers } from '../../../shared/referral/state'

type Report = (violation: string) => void

export function checkInvitations(person: Person, entries: readonly Entry[], report: Report): void {
  const { account, referral } = person
  const ids = new Set(entries.map(({ id }) => id))
  const counted = entries.filter((entry) => isEarning(entry, account) && !ids.has(`reverse:${entry.id}`))
  if (counted.length !== referral.counted)
    report(`${account}: ${referral.counted} friends count, ${counted.length} are paid`)
  if (new Set(counted.map(({ id }) => inviteeIn(id))).size !== counted.length) report(`${account}: a friend paid twice`)
  const held = entries
    .filter(({ id, note }) => note === 'held' && !ids.has(`reverse:${id}`))
    .map(({ id }) => inviteeIn(id))
    .filter((invitee) => !ids.has(decisionId(invitee)))
  if (
    [...held].sort().join() !==
    referral.held
      .map(({ invitee }) => invitee)
      .sort()
      .join()
  )
    report(`${account}: held are ${held.join()}, kept ${referral.held.map(({ invitee }) => invitee).join()}`)
  for (const { invitee, outcome } of referral.recent) {
    const isPaid = [invitationId(invitee), decisionId(invitee)].some((id) => counted.some((entry) => entry.id === id))
    if ((outcome === 'counted') !== isPaid) report(`${account}: ${invitee} is said to be ${outcome}`)
  }
  if (giftsToTakeBack(person).length > 0) report(`${account}: a gift is kept that is no longer met`)
  for (const tier of giftTiers) {
    const grant = grantOf(referral, tier)
    if (grant !== null && referral.most < grant.need) report(`${account}: ${tier} was granted for nothing`)
  }
}
