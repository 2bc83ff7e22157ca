import { View } from '@tarojs/components'
import { Card } from '../ui/Card'
import { Icon, type IconName } from '../ui/Icon'
import { Notice } from '../ui/Notice'
import type { EventView, Stage } from './event'

interface StandingProps {
  readonly event: EventView
  readonly stage: Stage
}

interface Words {
  readonly icon: IconName
  readonly title: string
  readonly note: string
}

/** Where I stand, large enough to be seen at a glance. */
export function Standing({ event, stage }: StandingProps) {
  if (stage === 'begun') return <Notice icon="timer">已经开始了，不能再报名</Notice>
  if (stage === 'over') return event.calledOff === '' ? <Notice>活动已经结束</Notice> : null
  const words = wordsFor(event, stage)
  if (words === null) return null
  return (
    <Card>
      <View className="event-standing">
        <View className={`event-sign ${stage === 'waiting' ? 'event-sign-waiting' : ''}`}>
          <Icon name={words.icon} />
        </View>
        <View className="event-standing-words">
          <View className="event-standing-title">{words.title}</View>
          <View className="event-standing-note">{words.note}</View>
        </View>
      </View>
    </Card>
  )
}

function wordsFor({ mine, points }: EventView, stage: Stage): Words | null {
  switch (stage) {
    case 'seat':
      return { icon: 'seat', title: '你有位子', note: '开始前一小时提醒你；来不了就取消，让给候补的人' }
    case 'door':
      return { icon: 'seat', title: '可以签到了', note: '扫现场屏幕上的码，或把六个数字打进来' }
    case 'waiting':
      return { icon: 'timer', title: `候补第 ${mine?.place ?? '…'} 位`, note: '前面有人取消就轮到你，消息里会告诉你' }
    case 'there':
      return { icon: 'check', title: '已到场', note: points === 0 ? '谢谢你来' : '谢谢你来，积分记好了' }
    case 'asking':
      return { icon: 'timer', title: '正在给你留位子', note: '一会儿就好' }
    default:
      return null
  }
}
