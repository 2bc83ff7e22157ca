import { View } from '@tarojs/components'
import { saySpan } from '../activity/span'
import { Card } from '../ui/Card'
import { Chip } from '../ui/Chip'
import { Icon, type IconName } from '../ui/Icon'
import { Notice } from '../ui/Notice'
import type { EventView } from './event'
import { formWords } from './words'

/** What it is, when, where, and how many seats are left. */
export function EventHead({ event }: { readonly event: EventView }) {
  const { title, intro, form, startsAt, endsAt, now, points, calledOff } = event
  const words = formWords[form]
  return (
    <>
      {calledOff === '' ? null : (
        <Notice icon="notice" tone="clay">
          活动取消了：{calledOff}
        </Notice>
      )}
      <Card>
        <Chip tone="water">{words.title}</Chip>
        <View className="event-title">{title}</View>
        {intro === '' ? null : <View className="event-intro">{intro}</View>}
        <View className="event-facts">
          <EventFact icon="calendar" words={saySpan(startsAt, endsAt, now)} />
          <EventFact icon={words.icon} words={event.where === '' ? `${words.where}：报上名就能看到` : event.where} />
          <EventFact icon="people" words={sayRoom(event)} />
          {points === 0 ? null : <EventFact icon="points" words={sayPoints(event)} />}
        </View>
      </Card>
    </>
  )
}

function EventFact({ icon, words }: { readonly icon: IconName; readonly words: string }) {
  return (
    <View className="event-fact">
      <Icon name={icon} size="small" />
      <View className="event-fact-words">{words}</View>
    </View>
  )
}

function sayRoom({ seats, left, waiting }: EventView): string {
  if (waiting > 0) return `${seats} 个名额满了，${waiting} 人在候补`
  return left > 0 ? `${seats} 个名额，还剩 ${left} 个` : `${seats} 个名额满了，可以候补`
}

const sayPoints = ({ points, dayLimit }: EventView): string =>
  `到场签到得 ${points} 积分（问答和活动每天最多 ${dayLimit.most} 分）`
