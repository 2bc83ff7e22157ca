import { View } from '@tarojs/components'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { grouped } from '../../ui/numbers'
import type { Adjusted } from './adjusted'

/** What became of an adjustment. */
export function AdjustResult({ adjusted, onClose }: { readonly adjusted: Adjusted; readonly onClose: () => void }) {
  const { before, reply } = adjusted
  const waits = reply.state === 'waiting'
  return (
    <View className="result">
      <View className={`result-sign ${waits ? 'result-waits' : ''}`}>
        <Icon name={waits ? 'timer' : 'check'} size="large" />
      </View>
      <View className="result-title">{waits ? '已提交，等另一位运营者同意' : '调整好了'}</View>
      <View className="result-note">
        {waits
          ? `同意以前余额还是 ${grouped(reply.balance)}。你可以在「待复核」里撤回。`
          : `余额 ${grouped(before)} → ${grouped(reply.balance)}`}
      </View>
      <Button kind="quiet" className="result-button" onTap={onClose}>
        知道了
      </Button>
    </View>
  )
}
