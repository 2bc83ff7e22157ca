import { View } from '@tarojs/components'
import { sayLeft } from '../activity/kinds'
import { Card } from '../ui/Card'
import { Figure } from '../ui/Figure'
import { Progress } from '../ui/Progress'
import type { RelayView } from './relay'

/** What it is about and how full it is. */
export function RelayHead({ relay }: { readonly relay: RelayView }) {
  const { title, intro, places, mostEach, unit, total, rows, closesAt, now } = relay
  return (
    <Card title={title} aside={sayLeft(closesAt, now)}>
      {intro === '' ? null : <View className="relay-intro">{intro}</View>}
      <View className="relay-figures">
        <Figure size="medium" caption="已接" value={rows.length} unit={`/ ${places} 人`} tone="leaf" />
        <Figure size="medium" caption="一共" value={total} unit={unit} />
      </View>
      <Progress have={rows.length} need={places} label="已接人数" />
      <View className="relay-facts">{`每人最多 ${mostEach} ${unit}，结束前都能改、能退`}</View>
    </Card>
  )
}
