import { View } from '@tarojs/components'
import { useState } from 'react'
import { memberStatement } from '../../../../shared/points/contract'
import { useNames } from '../../membership/names'
import { Card } from '../../ui/Card'
import { Screen } from '../../ui/Screen'
import { Segments } from '../../ui/Segments'
import { Skeleton } from '../../ui/Skeleton'
import { explainTo } from '../platform/refusals'
import { More } from '../ui/More'
import { EntryRow } from './EntryRow'
import { EntrySheet } from './EntrySheet'
import type { Holder } from './holder'
import type { LedgerFilter, LedgerPages } from './ledger'
import type { Entry } from './reverse-effect'

interface LedgerCardProps {
  readonly ledger: LedgerPages
  readonly member: Holder
  readonly mine: boolean
  readonly onReversed: () => void
}

const filters: readonly { value: LedgerFilter; title: string }[] = [
  { value: 'all', title: '全部' },
  { value: 'earned', title: '收入' },
  { value: 'spent', title: '支出' },
  { value: 'adjusted', title: '调整' },
]

/** Each change of a member's points, and who made it. */
export function LedgerCard({ ledger, member, mine, onReversed }: LedgerCardProps) {
  const { pages, filter, setFilter } = ledger
  const [opened, setOpened] = useState<Entry | null>(null)
  const nameOf = useNames(pages.items.map((entry) => entry.by))
  const reversed = new Set(pages.items.map((entry) => entry.reverses))
  const empty = {
    icon: 'list' as const,
    title: '没有记录',
    note: filter === 'all' ? '积分一有变动就会出现在这里' : '换一类看看',
  }
  const reason = pages.refusal === undefined ? {} : { reason: explainTo(memberStatement, pages.refusal) }
  return (
    <>
      <View className="section-title">积分明细</View>
      <Segments label="看哪一类" options={filters} value={filter} onChange={setFilter} />
      <View className="below-segments">
        <Screen
          state={pages.state}
          onRetry={pages.reload}
          empty={empty}
          skeleton={<Skeleton cards={['l']} />}
          {...reason}
        >
          <Card kind="list">
            {pages.items.map((entry) => (
              <EntryRow
                key={entry.id}
                entry={entry}
                by={nameOf(entry.by)}
                reversed={reversed.has(entry.id)}
                onTap={() => setOpened(entry)}
              />
            ))}
          </Card>
          <More pages={pages} end="这是全部记录" />
        </Screen>
      </View>
      <EntrySheet
        entry={opened}
        member={member}
        by={opened === null ? '' : nameOf(opened.by)}
        mine={mine}
        reversed={opened !== null && reversed.has(opened.id)}
        onReversed={onReversed}
        onClose={() => setOpened(null)}
      />
    </>
  )
}
