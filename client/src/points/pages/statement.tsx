import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { useSession } from '../../platform/session'
import { Choices } from '../../ui/Choices'
import { MembersOnly } from '../../ui/MembersOnly'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { Tap } from '../../ui/Tap'
import { BalanceCard } from '../BalanceCard'
import { byMonth } from '../entry-words'
import { MonthOfEntries } from '../MonthOfEntries'
import { RulesSheet } from '../RulesSheet'
import { type Filter, type Rest, useStatement } from '../statement-pages'
import '../points.css'

const filters: readonly { value: Filter; title: string }[] = [
  { value: 'all', title: '全部' },
  { value: 'earned', title: '获得' },
  { value: 'spent', title: '花费' },
  { value: 'adjusted', title: '调整' },
]

const nothingYet: Readonly<Record<Filter, { title: string; note: string }>> = {
  all: { title: '还没有积分记录', note: '去今日签到，第一笔就会记在这里' },
  earned: { title: '还没有获得过积分', note: '去今日签到，第一笔就会记在这里' },
  spent: { title: '一分也没花过', note: '补签会花积分，花掉的会记在这里' },
  adjusted: { title: '没有调整过', note: '运营者增减或撤销积分时，会写明原因' },
}

export default function StatementPage() {
  return (
    <Page title="积分明细">
      <MembersOnly what="每一分从哪来、到哪去，都写在这里">
        <Statement />
      </MembersOnly>
    </Page>
  )
}

function Statement() {
  const [filter, setFilter] = useState<Filter>('all')
  const [rulesOpen, setRulesOpen] = useState(false)
  const { entries, state, reason, balance, rest, readOlder, askAgain } = useStatement(filter)
  const today = useSession(({ picture }) => picture?.today ?? '')
  useReachBottom(readOlder)
  const shown = state === 'ready' && entries.length === 0 ? 'empty' : state
  return (
    <>
      <BalanceCard balance={balance} onRules={() => setRulesOpen(true)} />
      <Choices choices={filters} chosen={filter} onChoose={setFilter} />
      <Screen
        state={shown}
        onRetry={askAgain}
        skeleton={<Skeleton cards={['m', 'm', 'm']} />}
        empty={{ icon: 'list', ...nothingYet[filter] }}
        {...(reason === undefined ? {} : { reason })}
      >
        {byMonth(entries).map((month) => (
          <MonthOfEntries key={month.month} {...month} today={today} />
        ))}
        <Foot rest={rest} onMore={readOlder} />
      </Screen>
      <RulesSheet open={rulesOpen} onClose={() => setRulesOpen(false)} />
    </>
  )
}

const footWords: Readonly<Record<Rest, string>> = {
  more: '看更早的',
  coming: '正在翻更早的…',
  failed: '没翻到，点一下再试',
  end: '到头了',
}

function Foot({ rest, onMore }: { readonly rest: Rest; readonly onMore: () => void }) {
  if (rest === 'end' || rest === 'coming') return <View className="statement-foot">{footWords[rest]}</View>
  return (
    <Tap className="statement-foot statement-foot-tap" onTap={onMore}>
      {footWords[rest]}
    </Tap>
  )
}
