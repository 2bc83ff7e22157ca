import { View } from '@tarojs/components'
import { serverNow } from '../../platform/clock'
import { sayInstant } from '../../platform/instant-words'
import { goTo } from '../../platform/routes'
import type { WaitingAdjustment } from '../../points/waiting-adjustments'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Icon } from '../../ui/Icon'
import { grouped, signed } from '../../ui/numbers'
import { Tap } from '../../ui/Tap'
import { memberRoute } from '../platform/routes'

interface WaitingItemProps {
  readonly one: WaitingAdjustment
  readonly by: string
  readonly forMe: boolean
  readonly onAsk: (kind: 'approve' | 'reject') => void
}

/** One waiting adjustment with all that a decision needs. */
export function WaitingItem({ one, by, forMe, onAsk }: WaitingItemProps) {
  const { nickname, balance, points, reason, mine } = one
  return (
    <Card>
      <View className="waiting-head">
        <Tap className="waiting-who" label={`看${nickname}的详情`} onTap={() => goTo(memberRoute(one.member))}>
          <View className="waiting-name">{nickname}</View>
          <Icon name="next" size="small" className="item-next" />
        </Tap>
        <View className={`waiting-points ${points > 0 ? 'waiting-plus' : ''}`}>{signed(points)}</View>
      </View>
      <View className="waiting-moves">
        余额 {grouped(balance)} → {grouped(balance + points)}
      </View>
      <View className="quote">{reason}</View>
      <View className="waiting-by">
        {by}提的 · {sayInstant(one.at, serverNow())}
        {forMe ? '' : ' · 要另一位运营者同意'}
      </View>
      {forMe ? (
        <View className="button-pair">
          <Button kind="quiet" onTap={() => onAsk('reject')}>
            退回
          </Button>
          <Button onTap={() => onAsk('approve')}>同意</Button>
        </View>
      ) : (
        <Button kind="quiet" className="waiting-back" onTap={() => onAsk('reject')}>
          {mine ? '撤回' : '不要了，退回'}
        </Button>
      )}
    </Card>
  )
}
