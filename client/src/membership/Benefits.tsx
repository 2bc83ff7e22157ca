import type { Picture } from '../platform/session'
import { Card } from '../ui/Card'
import { Item } from '../ui/Item'
import { tierNames } from '../ui/TierPath'

type Community = Picture['community']

/** What the operators say first; without it, what is the same in every community (SPEC 1.1, 2.2). */
export const firstWords = ({ introduction }: Pick<Community, 'introduction'>): string =>
  introduction || '每位成员都有一株自己的植物，每天浇一次水，它就长一点。'

/** What members get, before anything is asked of a visitor. */
export function Benefits({ community }: { readonly community: Community }) {
  return (
    <Card kind="list" title="加入以后">
      <Item
        icon="drop"
        tone="water"
        title={`每天浇水签到，得 ${community.checkInPoints} 积分`}
        note={bonusWords(community)}
      />
      <Item icon="sprout" title="成长值只增不减" note={tierWords(community)} />
      <Item icon="medal" tone="sun" title="勋章记住你做过的事" note="第一滴水、一周不落、满月……" />
    </Card>
  )
}

const bonusWords = ({ streakBonuses }: Community): string =>
  streakBonuses
    .filter((bonus) => bonus.points > 0)
    .map((bonus) => `连续 ${bonus.days} 天多得 ${bonus.points}`)
    .join(' · ') || '不花一分钟'

const tierWords = ({ tiers }: Community): string =>
  tiers.map(({ tier, from }) => (from === 0 ? tierNames[tier] : `${tierNames[tier]} ${from}`)).join(' → ')
