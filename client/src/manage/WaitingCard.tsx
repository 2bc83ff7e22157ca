import { View } from '@tarojs/components'
import { sayWait } from '../platform/instant-words'
import { goTo } from '../platform/routes'
import type { Me, Picture } from '../platform/session'
import { openWaiting, useWaiting, type WaitingAdjustment, waitsFor } from '../points/waiting-adjustments'
import { Card } from '../ui/Card'
import { Chip } from '../ui/Chip'
import { Icon } from '../ui/Icon'
import { Item } from '../ui/Item'
import { grouped } from '../ui/numbers'
import { Skeleton } from '../ui/Skeleton'
import { Tap } from '../ui/Tap'
import { operatorPages } from './Entries'
import { isUnusual, Unusual } from './Unusual'

/** The list itself has them all. */
const SHOWN = 3

interface WaitingCardProps {
  readonly me: Me
  readonly community: Picture['community']
  readonly mayDecide: boolean
  readonly incidents: number
  readonly now: number
}

const untold: readonly string[] = ['failed', 'offline', 'stale']

/** What waits for a decision here, and what is out of the ordinary in the community. */
export function WaitingCard({ me, community, mayDecide, incidents, now }: WaitingCardProps) {
  const { list, state, reason } = useWaiting()
  if (mayDecide && list === null && state === 'loading') return <Skeleton cards={['m']} />
  const forMe = list?.filter((one) => waitsFor(me.account, one)) ?? []
  const others = (list?.length ?? 0) - forMe.length
  const known = !mayDecide || state === 'ready' || state === 'stale'
  const calm = known && forMe.length + others === 0 && !isUnusual({ community, incidents })
  return (
    <Card kind="list">
      {mayDecide && untold.includes(state) ? (
        <NotTold reason={state === 'failed' ? (reason ?? '没有取到') : '网络不通'} />
      ) : null}
      {forMe.slice(0, SHOWN).map((one) => (
        <Waiting key={one.adjustment} one={one} now={now} />
      ))}
      {forMe.length > SHOWN ? (
        <Item title={`还有 ${forMe.length - SHOWN} 笔调整`} onTap={() => goTo(operatorPages.waiting)} />
      ) : null}
      <Unusual community={community} incidents={incidents} />
      {mayDecide && others > 0 ? (
        <Item
          icon="timer"
          title={`${others} 笔调整等别人同意`}
          note="你提的，或是给你的"
          tail={<Chip>去看看</Chip>}
          onTap={() => goTo(operatorPages.waiting)}
        />
      ) : null}
      {calm ? <Calm mayDecide={mayDecide} /> : null}
    </Card>
  )
}

function Waiting({ one, now }: { readonly one: WaitingAdjustment; readonly now: number }) {
  const deed =
    one.points > 0 ? `给${one.nickname}加 ${grouped(one.points)} 分` : `从${one.nickname}减 ${grouped(-one.points)} 分`
  return (
    <Item
      icon="points"
      tone="sun"
      title={deed}
      note={`${one.reason} · ${sayWait(one.at, now)}`}
      tail={<Chip tone="sun">去看看</Chip>}
      onTap={() => goTo(operatorPages.waiting)}
    />
  )
}

function NotTold({ reason }: { readonly reason: string }) {
  return (
    <Tap className="not-told" onTap={() => void openWaiting()}>
      <Icon name="retry" size="small" />
      <View className="not-told-words">{reason}，点一下重试</View>
    </Tap>
  )
}

function Calm({ mayDecide }: { readonly mayDecide: boolean }) {
  return (
    <View className="calm">
      <View className="calm-sign">
        <Icon name="sprout" size="large" />
      </View>
      <View className="calm-words">{mayDecide ? '都处理好了' : '一切照常'}</View>
      <View className="calm-note">{mayDecide ? '有要复核的调整，会出现在这里' : '从下面进去看看成员和设置'}</View>
    </View>
  )
}
