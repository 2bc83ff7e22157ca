import { View } from '@tarojs/components'
import { useCommunity } from '../platform/session'
import { Sheet } from '../ui/Sheet'

interface RulesSheetProps {
  readonly open: boolean
  readonly onClose: () => void
}

interface Rule {
  readonly what: string
  readonly figure?: string
}

/** How points come, go and end, with this community's own figures. */
export function RulesSheet({ open, onClose }: RulesSheetProps) {
  const community = useCommunity()
  if (community === null) return null
  const { checkInPoints, streakBonuses, makeUpCost } = community
  const earning: Rule[] = [
    { what: '每天签到一次', figure: `+${checkInPoints}` },
    ...streakBonuses.map(({ days, points }) => ({ what: `连续签到满 ${days} 天`, figure: `+${points}` })),
    { what: '社群活动的奖励，以当次说明为准' },
  ]
  const spending: Rule[] = [{ what: '补签漏掉的一天', figure: `−${makeUpCost}` }, { what: '花积分不影响成长值和等级' }]
  const ending: Rule[] = [
    { what: '从得到的那个月底算起，过了有效期就清零；每一笔能用到哪天，明细里都写着' },
    { what: '先到期的先花，不用自己挑' },
  ]
  return (
    <Sheet open={open} title="积分的规矩" onClose={onClose}>
      <Part title="怎么赚" rules={earning} />
      <Part title="怎么花" rules={spending} />
      <Part title="何时到期" rules={ending} />
    </Sheet>
  )
}

function Part({ title, rules }: { readonly title: string; readonly rules: readonly Rule[] }) {
  return (
    <View className="rules">
      <View className="rules-title">{title}</View>
      {rules.map(({ what, figure }) => (
        <View key={what} className="rules-line">
          <View className="rules-what">{what}</View>
          {figure === undefined ? null : <View className="rules-figure">{figure}</View>}
        </View>
      ))}
    </View>
  )
}
