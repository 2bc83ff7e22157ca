import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { spoken } from '../ui/accessible'
import { timeIsOver, useEntryTest } from './test-store'

const secondsUntil = (endsAt: number): number => Math.max(0, Math.ceil((endsAt - Date.now()) / 1_000))

/** The ring of time that is left, read aloud only when asked. At its end the test is over. */
export function Countdown() {
  const endsAt = useEntryTest((test) => test.endsAt)
  const whole = useEntryTest((test) => test.standing?.test.seconds ?? 120)
  const [left, setLeft] = useState(() => secondsUntil(endsAt))
  useEffect(() => {
    const tick = () => {
      const now = secondsUntil(endsAt)
      setLeft(now)
      if (now > 0) return
      clearInterval(timer)
      void timeIsOver()
    }
    const timer = setInterval(tick, 1_000)
    setLeft(secondsUntil(endsAt))
    return () => clearInterval(timer)
  }, [endsAt])
  const share = Math.min(1, left / whole)
  return (
    <View
      className={`countdown ${left <= 15 ? 'countdown-soon' : ''}`}
      style={`--left:${Math.round(share * 360)}deg`}
      {...spoken({ role: 'img', label: `还剩 ${left} 秒` })}
    >
      <View className="countdown-face">{left}</View>
    </View>
  )
}
