import { View } from '@tarojs/components'
import { serverNow } from '../platform/clock'
import { greetingAt, sayWeekdayTime } from '../platform/instant-words'
import type { Me, Picture } from '../platform/session'
import { spoken } from '../ui/accessible'
import { useThings } from './useThings'
import { WaitingCard } from './WaitingCard'
import { WaysTo } from './WaysTo'

interface HomeProps {
  readonly me: Me
  readonly community: Picture['community']
}

export function Home({ me, community }: HomeProps) {
  const waiting = useThings(me)
  const now = serverNow()
  return (
    <>
      <View className="greeting">
        <View className="greeting-words" {...spoken({ role: 'heading' })}>
          {greetingAt(now)}
          {waiting.things === null || waiting.untold !== null ? '' : countWords(waiting.things.length)}
        </View>
        <View className="greeting-time">{sayWeekdayTime(now)}</View>
      </View>
      <WaitingCard {...waiting} community={community} />
      <WaysTo community={community} />
    </>
  )
}

const countWords = (count: number): string => (count === 0 ? '，现在没有事等你' : `，${count} 件事等你`)
