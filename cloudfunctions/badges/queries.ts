import { mine as contract } from '../../shared/badges/contract'
import { progressOf } from '../../shared/badges/rules'
import { accept } from '../../shared/outcome'
import { figuresOf } from '../../shared/person'
import { memberOf } from '../membership/caller'
import { query } from '../platform/handler'

export const mine = query(contract, async (_input, call) => {
  const member = memberOf(call)
  const progress = progressOf(member.badges, figuresOf(member))
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
