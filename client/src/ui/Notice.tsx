import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'

interface NoticeProps {
  readonly children: ReactNode
  readonly icon?: IconName
  readonly tone?: 'water' | 'sun' | 'clay' | 'leaf'
}

/** One sentence that explains why something is as it is. */
export function Notice({ children, icon = 'notice', tone = 'water' }: NoticeProps) {
  return (
    <View className={`notice notice-${tone}`}>
      <Icon name={icon} size="small" />
      <View className="notice-words">{children}</View>
    </View>
  )
}
