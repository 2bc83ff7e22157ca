import { View } from '@tarojs/components'
import { memo } from 'react'
import { spoken } from './accessible'

export type DropState = 'done' | 'made-up' | 'paused' | 'open' | 'none' | 'can-make-up'

export interface WeekDay {
  readonly name: string
  readonly state: DropState
  readonly today: boolean
}

const stateWords: Readonly<Record<DropState, string>> = {
  done: '已签到',
  'made-up': '已补签',
  paused: '暂停',
  'can-make-up': '没签到',
  open: '没签到',
  none: '还没到',
}

const beadOf = ({ state, today }: WeekDay): string =>
  `bead bead-${state === 'can-make-up' ? 'open' : state} ${state === 'made-up' ? 'bead-done' : ''} ${today ? 'bead-today' : ''}`

/** Monday to Sunday as drops. */
export const Drops = memo(function Drops({ week }: { readonly week: readonly WeekDay[] }) {
  const words = week.map((day) => `${day.today ? '今天' : `周${day.name}`}${stateWords[day.state]}`).join('，')
  return (
    <View className="drops" {...spoken({ role: 'img', label: `本周签到：${words}` })}>
      {week.map((day) => (
        <View key={day.name} className={`drops-day ${day.today ? 'drops-today' : ''}`}>
          <View className={beadOf(day)} />
          {day.today ? '今天' : day.name}
        </View>
      ))}
    </View>
  )
})
