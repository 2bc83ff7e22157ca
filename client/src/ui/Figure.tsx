import { Text, View } from '@tarojs/components'
import { grouped } from './numbers'

interface FigureProps {
  readonly value: number | string
  readonly unit?: string
  /** What is counted, above the number. */
  readonly caption?: string
  readonly tone?: 'ink' | 'sun' | 'leaf'
  readonly size?: 'large' | 'medium'
}

/** A number set large. */
export function Figure({ value, unit, caption, tone = 'ink', size = 'large' }: FigureProps) {
  return (
    <View className={`figure figure-${size} figure-${tone}`}>
      {caption === undefined ? null : <View className="figure-caption">{caption}</View>}
      <View>
        <Text className="figure-value">{typeof value === 'number' ? grouped(value) : value}</Text>
        {unit === undefined ? null : <Text className="figure-unit">{unit}</Text>}
      </View>
    </View>
  )
}
