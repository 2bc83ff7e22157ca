/** The function `member`: what visitors and members may do. */
import * as badges from '../badges/queries'
import * as checkin from '../checkin/handlers'
import * as calendar from '../checkin/queries'
import * as community from '../community/handlers'
import * as groups from '../groups/mine'
import * as membership from '../membership/handlers'
import * as profile from '../membership/queries'
import { serve } from '../platform/serve'
import { leaderboard } from '../points/leaderboard'
import * as points from '../points/queries'
import * as today from '../today/queries'

export const memberActions = [
  today.open,

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
]

export const main = serve(memberActions)
