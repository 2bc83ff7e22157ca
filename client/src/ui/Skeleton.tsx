import { View } from '@tarojs/components'
import { spoken } from './accessible'

interface SkeletonProps {
  /** The heights of the cards to come, as CSS classes of skeleton.css: `s`, `m`, `l`, `xl`. */
  readonly cards?: readonly ('s' | 'm' | 'l' | 'xl')[]
}

/** The shape of what is on its way. */
export function Skeleton({ cards = ['l', 'm', 'm'] }: SkeletonProps) {
  return (
    <View {...spoken({ role: 'alert', label: '正在打开' })}>
      {cards.map((size, index) => (
        <View key={`${size}-${index.toString()}`} className={`card skeleton skeleton-${size}`}>
          <View className="skeleton-line skeleton-short" />
          <View className="skeleton-fill" />
          <View className="skeleton-line" />
        </View>
      ))}
    </View>
  )
}
