/** The function `member`: what visitors and members may do. */
import * as badges from '../badges/queries'
import * as checkin from '../checkin/handlers'
import * as calendar from '../checkin/queries'
import * as membership from '../membership/handlers'
import * as profile from '../membership/queries'
import { serve } from '../platform/serve'
import { leaderboard } from '../points/leaderboard'
import * as points from '../points/queries'
import * as rewards from '../rewards/handlers'
import * as orders from '../rewards/queries'
import * as today from '../today/queries'

export const memberActions = [
  today.open,

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

  orders.catalogue,
  orders.orders,
  orders.orderDetail,
  rewards.redeem,
  rewards.openCoupon,
  rewards.setAddress,
  rewards.cancel,
]

export const main = serve(memberActions)
