import { mine as contract } from '../../shared/badges/contract'
import { progressOf } from '../../shared/badges/rules'
import { listDays } from '../../shared/checkin/days'
import { accept } from '../../shared/outcome'
import { memberOf } from '../membership/caller'
import { query } from '../platform/handler'

export const mine = query(contract, async (_input, call) => {
  const { badges, checkin, points } = memberOf(call)
  const progress = progressOf(badges, { checkin, points, checkInDays: listDays(checkin.days).length })
  const earnedFirst = [...progress].sort((a, b) => Number(b.on !== null) - Number(a.on !== null))
  return accept({
    badges: earnedFirst.map(({ badge, have, on }) => ({
      badge: badge.id,
      title: badge.title,
      deed: badge.deed,
      have,
      need: badge.need,
      on,
    })),
  })
})
