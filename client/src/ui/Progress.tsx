import { View } from '@tarojs/components'
import { spoken } from './accessible'

interface ProgressProps {
  readonly have: number
  readonly need: number
  readonly label: string
}

/** How far something has come, as a thin bar. */
export function Progress({ have, need, label }: ProgressProps) {
  const share = need === 0 ? 100 : Math.min(100, Math.round((have / need) * 100))
  return (
    <View className="progress" {...spoken({ role: 'progressbar', label: `${label} ${have}/${need}` })}>
      <View className="progress-done" style={`width:${share}%`} />
    </View>
  )
}
