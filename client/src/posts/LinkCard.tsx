import { View } from '@tarojs/components'
import type { Card } from '../../../shared/posts/state'
import { activityRoute, kinds, shownKinds } from '../activity/kinds'
import { goTo } from '../platform/routes'
import { Icon } from '../ui/Icon'
import { Tap } from '../ui/Tap'

/** A card in a post that leads to something to take part in (SPEC 8.1). */
export function LinkCard({ card }: { readonly card: Card }) {
  const { title, icon, tone, deed } = kinds[card.kind]
  if (!shownKinds.includes(card.kind)) return null
  return (
    <Tap
      className="link-card"
      label={`${title}：${card.title}，去${deed}`}
      onTap={() => goTo(activityRoute(card.kind, card.id))}
    >
      <View className={`item-icon item-icon-${tone}`}>
        <Icon name={icon} />
      </View>
      <View className="link-card-words">
        <View className="link-card-kind">{title}</View>
        <View className="link-card-title">{card.title}</View>
      </View>
      <Icon name="next" size="small" className="item-next" />
    </Tap>
  )
}
