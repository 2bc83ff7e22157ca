/** Every action of the product: the catalogue that the entrypoints serve and `GET /contract` tells. */
import type { AnyAction } from './action'
import * as activity from './activity/contract'
import * as channels from './arrival/channel-contract'
import * as arrival from './arrival/contract'
import * as audit from './audit/contract'
import * as badges from './badges/contract'
import * as checkin from './checkin/contract'
import * as community from './community/contract'
import * as entry from './entry/contract'
import * as event from './event/contract'
import * as groups from './groups/contract'
import * as manage from './manage/contract'
import * as membership from './membership/contract'
import * as messages from './messages/contract'
import * as moderation from './moderation/contract'
import * as points from './points/contract'
import * as poll from './poll/contract'
import * as posts from './posts/contract'
import * as ownComments from './posts/own-comments-contract'
import * as quiz from './quiz/contract'
import * as referral from './referral/contract'
import * as relay from './relay/contract'
import * as rewards from './rewards/contract'
import * as rewardsManaged from './rewards/operator-contract'
import * as rulebook from './rulebook/contract'
import * as today from './today/contract'

const isAction = (value: unknown): value is AnyAction =>
  typeof value === 'object' && value !== null && 'refusals' in value && 'caller' in value

const capabilities: readonly object[] = [
  today,
  arrival,
  channels,
  rulebook,
  entry,
  membership,
  groups,
  checkin,
  points,
  badges,
  referral,
  rewards,
  rewardsManaged,
  messages,
  community,
  audit,
  manage,
  activity,
  quiz,
  poll,
  relay,
  event,
  posts,
  ownComments,
  moderation,
]

export const contracts: readonly AnyAction[] = capabilities
  .flatMap((capability): unknown[] => Object.values(capability))
  .filter(isAction)
