/** Inviting people in a test: they open the inviter's card, join, and check in. */
import { personIdOf } from '../cloudfunctions/platform/identity'
import { checkIn } from '../shared/checkin/contract'
import { join, me } from '../shared/membership/contract'
import { newcomer, type Person } from '../shared/person'
import { boundTo } from '../shared/referral/binding'
import { openAsAdministrator } from './administrator'
import type { Community } from './community'
import { accepted } from './outcomes'

/** Opens the inviter's card as somebody new. */
export async function visit(community: Community, openid: string, inviter: string, at = Date.now()): Promise<void> {
  const { account } = await accepted(community.ask(inviter, me, {}))
  const visitor = boundTo(newcomer(personIdOf(openid)), { _id: personIdOf(inviter), account }, at)
  await openAsAdministrator(community.url)
    .collection('people')
    .add({ ...visitor, version: 1 } satisfies Person)
}

/** A friend who comes by the inviter's card, joins and checks in for the first time. @returns the friend's account */
export async function bringFriend(
  community: Community,
  openid: string,
  inviter: string,
  at = Date.now(),
): Promise<string> {
  await visit(community, openid, inviter, at)
  const { account } = await accepted(community.ask(openid, join, { nickname: `友${openid.slice(-3)}` }))
  await accepted(community.ask(openid, checkIn, {}))
  return account
}
