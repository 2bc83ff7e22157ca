import { View } from '@tarojs/components'
import { goTo } from '../platform/routes'
import type { Picture } from '../platform/session'
import { Card } from '../ui/Card'
import { Chip } from '../ui/Chip'
import { Icon } from '../ui/Icon'
import { Item } from '../ui/Item'
import { Skeleton } from '../ui/Skeleton'
import { Tap } from '../ui/Tap'
import { operatorPages } from './operator-pages'
import type { Thing } from './things'
import { isUnusual, Unusual } from './Unusual'
import type { Things } from './useThings'

interface WaitingCardProps extends Things {
  readonly community: Picture['community']
}

/** What waits for a decision here, and what is out of the ordinary in the community. */
export function WaitingCard({ things, elsewhere, untold, askAgain, community }: WaitingCardProps) {
  if (things === null) return <Skeleton cards={['m']} />
  const calm = untold === null && things.length + elsewhere === 0 && !isUnusual(community)
  return (
    <Card kind="list">
      {untold === null ? null : <NotTold reason={untold} onTap={askAgain} />}
      {things.map((thing) => (
        <Row key={thing.key} thing={thing} />
      ))}
      <Unusual community={community} />
      {elsewhere > 0 ? (
        <Item
          icon="timer"
          title={`${elsewhere} 笔调整等别人同意`}
          note="你提的，或是给你的"
          tail={<Chip>去看看</Chip>}
          onTap={() => goTo(operatorPages.waiting)}
        />
      ) : null}
      {calm ? <Calm /> : null}
    </Card>
  )
}

function Row({ thing: { icon, tone, title, note, verb, route } }: { readonly thing: Thing }) {
  const tail = <Chip tone={tone}>{verb}</Chip>
  return <Item icon={icon} tone={tone} title={title} note={note} tail={tail} onTap={() => goTo(route)} />
}

function NotTold({ reason, onTap }: { readonly reason: string; readonly onTap: () => void }) {
  return (
    <Tap className="not-told" onTap={onTap}>
      <Icon name="retry" size="small" />
      <View className="not-told-words">{reason}，点一下重试</View>
    </Tap>
  )
}

function Calm() {
  return (
    <View className="calm">
      <View className="calm-sign">
        <Icon name="sprout" size="large" />
      </View>
      <View className="calm-words">都处理好了</View>
      <View className="calm-note">有要你决定的事，会出现在这里</View>
    </View>
  )
}
