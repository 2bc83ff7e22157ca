/** The function `member`: what visitors and members may do. */

import * as activity from '../activity/queries'
import * as arrival from '../arrival/handlers'
import * as badges from '../badges/queries'
import * as checkin from '../checkin/handlers'
import * as calendar from '../checkin/queries'
import * as community from '../community/handlers'
import * as entry from '../entry/handlers'
import * as standing from '../entry/queries'
import * as event from '../event/handlers'
import * as events from '../event/queries'
import * as groups from '../groups/mine'
import * as membership from '../membership/handlers'
import * as profile from '../membership/queries'
import * as reading from '../messages/handlers'
import * as inbox from '../messages/queries'
import { serve } from '../platform/serve'
import { leaderboard } from '../points/leaderboard'
import * as points from '../points/queries'
import * as poll from '../poll/handlers'
import * as polls from '../poll/queries'
import * as posts from '../posts/handlers'
import { publish } from '../posts/publish'
import * as circle from '../posts/queries'
import * as quiz from '../quiz/handlers'
import * as quizzes from '../quiz/queries'
import * as referral from '../referral/handlers'
import * as invitations from '../referral/queries'
import * as relay from '../relay/handlers'
import * as relays from '../relay/queries'
import * as rewards from '../rewards/handlers'
import * as orders from '../rewards/queries'
import * as rulebook from '../rulebook/handlers'
import * as texts from '../rulebook/queries'
import * as today from '../today/queries'

export const memberActions = [
  today.open,
  arrival.visit,

  texts.current,
  texts.difference,
  rulebook.agree,

  standing.state,
  entry.start,
  entry.submit,

  membership.join,
  membership.claimOwnership,
  membership.editProfile,
  membership.leave,
  profile.me,
  profile.exportMyData,

  community.profile,

  groups.mine,
  groups.ask,
  groups.leave,
  groups.arrived,
  groups.recognise,

  checkin.checkIn,
  checkin.makeUp,
  calendar.calendar,

  points.statement,
  leaderboard,

  badges.mine,

  orders.catalogue,
  orders.orders,
  orders.orderDetail,
  rewards.redeem,
  rewards.openCoupon,
  rewards.setAddress,
  rewards.cancel,
  circle.feed,
  circle.find,
  circle.comments,
  circle.mine,
  circle.myComments,
  publish,
  posts.remove,
  posts.like,
  posts.answer,
  posts.removeComment,
  posts.appeal,
  posts.appealComment,
  inbox.list,
  reading.markRead,

  invitations.mine,
  referral.code,
  referral.poster,

  activity.list,

  relays.view,
  relay.join,
  relay.edit,
  relay.withdraw,

  events.view,
  event.join,
  event.cancel,
  event.checkIn,

  polls.view,
  poll.vote,

  quizzes.view,
  quiz.start,
  quiz.handIn,
]

export const main = serve(memberActions)
