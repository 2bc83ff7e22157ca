import { View } from '@tarojs/components'
import { badgeCatalogue } from '../../../../shared/badges/rules'
import { sayDay } from '../../platform/instant-words'
import { useSession } from '../../platform/session'
import { Card } from '../../ui/Card'
import { Icon } from '../../ui/Icon'

interface BadgesCardProps {
  readonly badges: readonly { readonly badge: string; readonly on: string }[]
}

const titleOf = (id: string): string => badgeCatalogue.find((badge) => badge.id === id)?.title ?? '勋章'

export function BadgesCard({ badges }: BadgesCardProps) {
  const today = useSession((session) => session.picture?.today ?? '')
  return (
    <Card title="勋章" aside={badges.length === 0 ? '还没有' : `${badges.length} 枚`}>
      {badges.length === 0 ? null : (
        <View className="medals">
          {badges.map(({ badge, on }) => (
            <View key={badge} className="medal">
              <Icon name="medal" size="small" />
              <View>{titleOf(badge)}</View>
              <View className="medal-day">{sayDay(on, today)}</View>
            </View>
          ))}
        </View>
      )}
    </Card>
  )
}
