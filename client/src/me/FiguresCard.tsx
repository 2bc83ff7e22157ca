import { View } from '@tarojs/components'
import type { Me } from '../platform/session'
import { Card } from '../ui/Card'
import { grouped } from '../ui/numbers'

interface FiguresCardProps {
  readonly member: Me
  /** Still on their way when undefined. */
  readonly days: number | undefined
  readonly badges: number | undefined
}

/** Four small figures of keeping at it. */
export function FiguresCard({ member, days, badges }: FiguresCardProps) {
  const figures = [
    { caption: '连续签到', value: member.streak, unit: '天' },
    { caption: '最长连续', value: member.best, unit: '天' },
    { caption: '累计签到', value: days, unit: '天' },
    { caption: '勋章', value: badges, unit: '枚' },
  ]
  return (
    <Card>
      <View className="me-figures">
        {figures.map(({ caption, value, unit }) => (
          <View key={caption} className="me-figure">
            <View className="me-figure-value">
              {value === undefined ? '–' : grouped(value)}
              {value === undefined ? null : <View className="me-figure-unit">{unit}</View>}
            </View>
            <View className="me-figure-caption">{caption}</View>
          </View>
        ))}
      </View>
    </Card>
  )
}
