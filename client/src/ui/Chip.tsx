import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

interface ChipProps {
  readonly children: ReactNode
  readonly tone?: 'leaf' | 'sun' | 'water' | 'clay' | 'plain'
}

/** One or two words about the thing beside it. */
export function Chip({ children, tone = 'leaf' }: ChipProps) {
  return <View className={`chip chip-${tone}`}>{children}</View>
}
