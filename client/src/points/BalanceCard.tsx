import { View } from '@tarojs/components'
import { useSession } from '../platform/session'
import { Card } from '../ui/Card'
import { Figure } from '../ui/Figure'
import { Tap } from '../ui/Tap'
import { sayExpiring } from './expiring'

interface BalanceCardProps {
  /** As the statement told it; until then, as 今日 knows it. */
  readonly balance: number | null
  readonly onRules: () => void
}

/** What is there now, what of it ends first, and a way to the rules. */
export function BalanceCard({ balance, onRules }: BalanceCardProps) {
  const picture = useSession((session) => session.picture)
  const expiring = picture?.member?.expiring ?? null
  return (
    <Card>
      <View className="balance-line">
        <Figure caption="现在有" value={balance ?? picture?.member?.balance ?? 0} unit="积分" tone="sun" />
        <Tap className="balance-rules" label="积分怎么赚、怎么花、何时到期" onTap={onRules}>
          <View className="chip chip-sun">怎么赚怎么花</View>
        </Tap>
      </View>
      {expiring === null ? null : <View className="balance-hint">{sayExpiring(expiring, picture?.today ?? '')}</View>}
    </Card>
  )
}
