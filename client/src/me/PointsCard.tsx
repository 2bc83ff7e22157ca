import { View } from '@tarojs/components'
import { nextTier, type TierPlan, tierIds } from '../../../shared/points/tiers'
import type { Day } from '../../../shared/time'
import { goTo, routes } from '../platform/routes'
import type { Me, Picture } from '../platform/session'
import { sayExpiring } from '../points/expiring'
import { Card } from '../ui/Card'
import { Figure } from '../ui/Figure'
import { Icon } from '../ui/Icon'
import { grouped } from '../ui/numbers'
import { Progress } from '../ui/Progress'
import { Tap } from '../ui/Tap'
import { tierNames } from '../ui/TierPath'

interface PointsCardProps {
  readonly member: Me
  readonly community: Picture['community']
  readonly today: Day
}

/** What I have, what of it ends soon, and how far I have grown. */
export function PointsCard({ member, community, today }: PointsCardProps) {
  const { balance, expiring, growth } = member
  return (
    <Card>
      <Tap className="me-points" label={`我的积分 ${balance}，看明细`} onTap={() => goTo(routes.statement)}>
        <View className="me-points-words">
          <Figure caption="我的积分" value={balance} tone="sun" />
          <View className="me-hint">{hintOf(balance, expiring, today)}</View>
        </View>
        <View className="me-more">
          明细
          <Icon name="next" size="small" />
        </View>
      </Tap>
      <View className="me-growth">
        <View className="me-growth-head">
          <View>成长值 {grouped(growth)}</View>
          <View className="me-hint">{wayTo(growth, planOf(community.tiers))}</View>
        </View>
        <Progress {...stretch(growth, community.tiers)} label="离下一个等级" />
      </View>
    </Card>
  )
}

function hintOf(balance: number, expiring: Me['expiring'], today: Day): string {
  if (balance < 0) return '补回到 0 以上，就又能花了'
  return expiring === null ? '签到就能攒下第一笔' : sayExpiring(expiring, today)
}

const planOf = (tiers: Picture['community']['tiers']): TierPlan =>
  Object.fromEntries(tierIds.map((id) => [id, tiers.find(({ tier }) => tier === id)?.from ?? 0])) as unknown as TierPlan

function wayTo(growth: number, plan: TierPlan): string {
  const next = nextTier(growth, plan)
  return next === null ? '已经是最高等级' : `离${tierNames[next.tier]}还有 ${grouped(next.missing)}`
}

/** The bar shows the present tier's own stretch. */
function stretch(growth: number, tiers: Picture['community']['tiers']): { have: number; need: number } {
  const from = [...tiers].reverse().find((tier) => growth >= tier.from)?.from ?? 0
  const to = tiers.find((tier) => tier.from > growth)?.from
  return to === undefined ? { have: 1, need: 1 } : { have: growth - from, need: to - from }
}
