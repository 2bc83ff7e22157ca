import { View } from '@tarojs/components'
import { reasons } from '../../../../shared/points/reasons'
import { serverNow } from '../../platform/clock'
import { sayInstant } from '../../platform/instant-words'
import { Item } from '../../ui/Item'
import { grouped, signed } from '../../ui/numbers'
import type { Entry } from './reverse-effect'

interface EntryRowProps {
  readonly entry: Entry
  readonly by: string
  readonly reversed: boolean
  readonly onTap: () => void
}

export function EntryRow({ entry, by, reversed, onTap }: EntryRowProps) {
  const title = reasons[entry.reason].title
  const when = sayInstant(entry.at, serverNow())
  const tone = entry.points > 0 ? 'row-figure-leaf' : ''
  return (
    <Item
      title={reversed ? `${title}(已撤销)` : title}
      note={`${when} · ${by}${entry.note === undefined ? '' : ` · ${entry.note}`}`}
      tail={
        <View>
          <View className={`row-figure ${tone} ${reversed ? 'row-figure-undone' : ''}`}>{signed(entry.points)}</View>
          <View>余 {grouped(entry.balance)}</View>
        </View>
      }
      label={`${title}，${signed(entry.points)} 分，${when}，${by}`}
      onTap={onTap}
    />
  )
}
