import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'

interface CardProps extends PropsWithChildren {
  readonly title?: string
  /** Beside the title, at the right. */
  readonly aside?: ReactNode
  /** `list`: holds Items and lets them reach its edges. */
  readonly kind?: 'plain' | 'list'
  readonly className?: string
}

/** A quiet white sheet for one matter. */
export function Card({ title, aside, kind = 'plain', className = '', children }: CardProps) {
  return (
    <View className={`card card-${kind} ${className}`}>
      {title === undefined ? null : (
        <View className="card-head">
          <View className="card-title">{title}</View>
          {aside === undefined ? null : <View className="card-aside">{aside}</View>}
        </View>
      )}
      {children}
    </View>
  )
}
