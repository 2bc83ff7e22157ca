import { View } from '@tarojs/components'
import { useState } from 'react'
import { reasons } from '../../../../shared/points/reasons'
import { serverNow } from '../../platform/clock'
import { sayDay, sayInstant } from '../../platform/instant-words'
import { useMay } from '../../platform/may'
import { useSession } from '../../platform/session'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { grouped, signed } from '../../ui/numbers'
import { Sheet } from '../../ui/Sheet'
import { Facts } from '../ui/Facts'
import type { Holder } from './holder'
import { ReverseForm } from './ReverseForm'
import { type Entry, whyNot } from './reverse-effect'

interface EntrySheetProps {
  readonly entry: Entry | null
  readonly member: Holder
  readonly by: string
  /** The ledger is the operator's own. */
  readonly mine: boolean
  readonly reversed: boolean
  readonly onReversed: () => void
  readonly onClose: () => void
}

export function EntrySheet(props: EntrySheetProps) {
  const { entry, onClose } = props
  return (
    <Sheet open={entry !== null} title={entry === null ? '' : reasons[entry.reason].title} onClose={onClose}>
      {entry === null ? null : <Opened {...props} entry={entry} />}
    </Sheet>
  )
}

/** One entry in full; from here it can be undone. */
function Opened({ entry, member, by, mine, reversed, onReversed, onClose }: EntrySheetProps & { entry: Entry }) {
  const today = useSession((session) => session.picture?.today ?? '')
  const may = useMay('points.reverse')
  const [undoing, setUndoing] = useState(false)
  if (undoing) {
    const done = () => {
      onReversed()
      onClose()
    }
    return <ReverseForm entry={entry} member={member} onDone={done} onBack={() => setUndoing(false)} />
  }
  const facts = [
    ['积分', signed(entry.points)],
    ['之后的余额', grouped(entry.balance)],
    ...(entry.growth === 0 ? [] : [['成长值', signed(entry.growth)] as const]),
    ...(entry.cut === undefined ? [] : [['超过上限没有发', `${grouped(entry.cut)} 分`] as const]),
    ...(entry.expires === undefined ? [] : [['到期', sayDay(entry.expires, today)] as const]),
    ['时间', sayInstant(entry.at, serverNow())],
    ['经手', by],
    ['按哪版设置', entry.rule === 0 ? '最初的默认' : `第 ${entry.rule} 版`],
    ...(entry.note === undefined ? [] : [[entry.reason === 'make-up' ? '补签的日子' : '理由', entry.note] as const]),
  ] as const
  const blocked = whyBlocked(entry, { reversed, mine })
  return (
    <View>
      <Facts facts={facts} />
      {may && blocked !== null ? <Notice>{blocked}</Notice> : null}
      {may && blocked === null ? (
        <Button kind="danger" icon="undo" onTap={() => setUndoing(true)}>
          撤销这一笔
        </Button>
      ) : null}
    </View>
  )
}

function whyBlocked(entry: Entry, { reversed, mine }: { reversed: boolean; mine: boolean }): string | null {
  if (reversed) return '这一笔已经撤销过了。'
  return whyNot[entry.reason] ?? (mine ? '自己的积分要别的运营者来撤销。' : null)
}
