import { appoint, claimOwnership, join } from '../shared/membership/contract'
import type { Community } from './community'
import { accepted } from './outcomes'

/** Gives an empty community an `owner`, a `second` operator called 苏叶 and a `member` called 木槿, by their openids. */
export async function foundCommunity(community: Community): Promise<void> {
  await accepted(community.ask('owner', claimOwnership, { key: community.ownershipKey, nickname: '园长' }))
  const { account } = await accepted(community.ask('second', join, { nickname: '苏叶' }))
  await accepted(community.ask('owner', appoint, { member: account, role: 'supervisor' }))
  await accepted(community.ask('member', join, { nickname: '木槿' }))
}
