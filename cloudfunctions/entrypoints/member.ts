/** The function `member`: what visitors and members may do. */
import * as badges from '../badges/queries'
import * as checkin from '../checkin/handlers'
import * as calendar from '../checkin/queries'
import * as entry from '../entry/handlers'
import * as standing from '../entry/queries'
import * as membership from '../membership/handlers'
import * as profile from '../membership/queries'
import * as reading from '../messages/handlers'
import * as inbox from '../messages/queries'
import { serve } from '../platform/serve'
import { leaderboard } from '../points/leaderboard'
import * as points from '../points/queries'
import * as posts from '../posts/handlers'
import { publish } from '../posts/publish'
import * as circle from '../posts/queries'
import * as referral from '../referral/handlers'
import * as invitations from '../referral/queries'
import * as rulebook from '../rulebook/handlers'
import * as texts from '../rulebook/queries'
import * as today from '../today/queries'

export const memberActions = [
  today.open,

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

  checkin.checkIn,
  checkin.makeUp,
  calendar.calendar,

  points.statement,
  leaderboard,

  badges.mine,

  circle.feed,
  circle.find,
  circle.comments,
  circle.mine,
  publish,
  posts.remove,
  posts.like,
  posts.answer,
  posts.removeComment,
  posts.appeal,
  inbox.list,
  reading.markRead,

  invitations.mine,
  referral.code,
]

export const main = serve(memberActions)
