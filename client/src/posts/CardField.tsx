import { View } from '@tarojs/components'
import { useState } from 'react'
import { list } from '../../../shared/activity/contract'
import type { Card } from '../../../shared/posts/state'
import { kinds, sayLeft, shownKinds } from '../activity/kinds'
import { useAnswer } from '../platform/answers'
import { Icon } from '../ui/Icon'
import { Option } from '../ui/Option'
import { Screen } from '../ui/Screen'
import { Sheet } from '../ui/Sheet'
import { Tap } from '../ui/Tap'

interface CardFieldProps {
  readonly card: Card | null
  readonly onChange: (card: Card | null) => void
}

/** Puts a card into a post that leads to something that is on. */
export function CardField({ card, onChange }: CardFieldProps) {
  const [choosing, setChoosing] = useState(false)
  return (
    <>
      {card === null ? (
        <Tap className="attach" onTap={() => setChoosing(true)}>
          <Icon name="plus" size="small" />
          <View className="attach-words">附上正在进行的活动</View>
        </Tap>
      ) : (
        <View className="link-card">
          <View className={`item-icon item-icon-${kinds[card.kind].tone}`}>
            <Icon name={kinds[card.kind].icon} />
          </View>
          <View className="link-card-words">
            <View className="link-card-kind">{kinds[card.kind].title}</View>
            <View className="link-card-title">{card.title}</View>
          </View>
          <Tap className="attach-away" label="拿掉这张卡片" onTap={() => onChange(null)}>
            <Icon name="close" size="small" />
          </Tap>
        </View>
      )}
      <Sheet open={choosing} title="附上哪一个？" onClose={() => setChoosing(false)}>
        <Choosing
          onChoose={(chosen) => {
            setChoosing(false)
            onChange(chosen)
          }}
        />
      </Sheet>
    </>
  )
}

function Choosing({ onChoose }: { readonly onChoose: (card: Card) => void }) {
  const { value, state, askAgain } = useAnswer(list, { when: 'now' as const })
  const lines = value?.lines.filter(({ kind }) => shownKinds.includes(kind)) ?? []
  return (
    <Screen
      state={state === 'ready' && lines.length === 0 ? 'empty' : state}
      onRetry={askAgain}
      empty={{ icon: 'calendar', title: '现在没有在进行的', note: '有问答、投票、接龙或活动时可以附上' }}
    >
      {lines.map(({ kind, id, title, closesAt }) => (
        <Option
          key={id}
          title={title}
          note={`${kinds[kind].title} · ${sayLeft(closesAt, value?.now ?? 0)}`}
          chosen={false}
          onChoose={() => onChoose({ kind, id, title })}
        />
      ))}
    </Screen>
  )
}
