import { View } from '@tarojs/components'
import { proofReport } from '../../../../shared/points/contract'
import { sayDay } from '../../platform/instant-words'
import { useSession } from '../../platform/session'
import { Card } from '../../ui/Card'
import { Item } from '../../ui/Item'
import { grouped } from '../../ui/numbers'
import { useOperatorAnswer } from '../platform/answer'
import { Mismatches } from './Mismatches'

/** What the nightly proof found by itself; nothing when it has not run yet or cannot be told now. */
export function NightlyReport() {
  const { value } = useOperatorAnswer(proofReport, {})
  const today = useSession((session) => session.picture?.today ?? '')
  if (value === null) return null
  const { last, incidents } = value
  if (last === null && incidents.length === 0) return null
  return (
    <View className="nightly">
      {last === null ? null : (
        <Card kind="list">
          <Item
            icon={last.mismatches === 0 ? 'today' : 'notice'}
            tone={last.mismatches === 0 ? 'leaf' : 'clay'}
            title={nightWords(last)}
            note={`${sayDay(last.day, today)}夜里自动核对了 ${grouped(last.checked)} 位、${grouped(last.entries)} 笔`}
          />
        </Card>
      )}
      <Mismatches title="还没有处理的对不上" mismatches={incidents} />
    </View>
  )
}

const nightWords = (last: { readonly finished: boolean; readonly mismatches: number }): string => {
  if (last.mismatches > 0) return `夜里核对：${last.mismatches} 处对不上`
  return last.finished ? '夜里核对：全部吻合' : '夜里核对：还没走完，目前吻合'
}
