import { View } from '@tarojs/components'
import type { Day } from '../../../shared/time'
import { Card } from '../ui/Card'
import { Item } from '../ui/Item'
import { grouped } from '../ui/numbers'
import { type EntryMonth, type EntryView, notesOf, sayMonth, signed, signs, titleOf } from './entry-words'
import { sayUsableUntil } from './expiring'

/** One month of the statement. */
export function MonthOfEntries({ month, expires, entries, today }: EntryMonth & { readonly today: Day }) {
  const aside = expires === null ? {} : { aside: `得到的${sayUsableUntil(expires, today)}` }
  return (
    <Card kind="list" className="statement-month" title={sayMonth(month, today)} {...aside}>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} today={today} saidAbove={expires} />
      ))}
    </Card>
  )
}

interface EntryProps {
  readonly entry: EntryView
  readonly today: Day
  readonly saidAbove: Day | null
}

function Entry({ entry, today, saidAbove }: EntryProps) {
  const { points, balance, reason } = entry
  return (
    <Item
      {...signs[reason]}
      title={titleOf(entry, today)}
      note={notesOf(entry, today, saidAbove).map((note) => <View key={note}>{note}</View>)}
      tail={
        <>
          <View className={`entry-points ${points > 0 ? 'entry-in' : points < 0 ? '' : 'entry-none'}`}>
            {signed(points)}
          </View>
          <View className="entry-balance">余 {grouped(balance)}</View>
        </>
      }
    />
  )
}
