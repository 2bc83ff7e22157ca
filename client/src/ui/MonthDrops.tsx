import { View } from '@tarojs/components'
import { memo } from 'react'
import { spoken } from './accessible'
import type { DropState } from './Drops'
import { Tap } from './Tap'

export interface MonthDay {
  /** The day of the month, from 1. */
  readonly day: number
  readonly state: DropState
  readonly today: boolean
}

interface MonthDropsProps {
  readonly days: readonly MonthDay[]
  /** 1 Monday … 7 Sunday, of the first. */
  readonly startsOn: number
  readonly chosen: number | null
  readonly onChoose: (day: number) => void
}

const beadOf = ({ state, today }: MonthDay, chosen: boolean): string =>
  [
    `bead bead-${state}`,
    state === 'made-up' ? 'bead-done' : '',
    today ? 'bead-today' : '',
    chosen ? 'bead-chosen' : '',
  ].join(' ')

/** A month of drops. Days that can be made up may be chosen. */
export const MonthDrops = memo(function MonthDrops({ days, startsOn, chosen, onChoose }: MonthDropsProps) {
  const done = days.filter((day) => day.state === 'done' || day.state === 'made-up').length
  return (
    <View className="month" {...spoken({ label: `这个月签到 ${done} 天` })}>
      {['一', '二', '三', '四', '五', '六', '日'].map((name) => (
        <View key={name} className="month-day month-weekday">
          {name}
        </View>
      ))}
      {Array.from({ length: startsOn - 1 }, (_, index) => (
        <View key={`before-${index.toString()}`} className="month-day" />
      ))}
      {days.map((day) =>
        day.state === 'can-make-up' ? (
          <Tap key={day.day} className="month-day" label={`补签 ${day.day} 日`} onTap={() => onChoose(day.day)}>
            <View className={beadOf(day, chosen === day.day)} />
            {day.day}
          </Tap>
        ) : (
          <View key={day.day} className={`month-day ${day.today ? 'drops-today' : ''}`}>
            <View className={beadOf(day, false)} />
            {day.day}
          </View>
        ),
      )}
    </View>
  )
})
