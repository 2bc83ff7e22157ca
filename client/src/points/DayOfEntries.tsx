import { View } from '@tarojs/components'
import type { Day } from '../../../shared/time'
import { Card } from '../ui/Card'
import { grouped } from '../ui/Figure'
import { Item } from '../ui/Item'
import { type EntryDay, type EntryView, notesOf, sayDayOfMonth, sayMonth, signed, signs, titleOf } from './entry-words'

/** One day of the statement, under its month where that begins. */
export function DayOfEntries({ day, month, entries, today }: EntryDay & { readonly today: Day }) {
  return (
    <>
      {month === null ? null : <View className="section-title">{sayMonth(month, today)}</View>}
      <Card kind="list" className="statement-day">
        <View className="statement-day-name">{sayDayOfMonth(day, today)}</View>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} today={today} />
        ))}
      </Card>
    </>
  )
}

function Entry({ entry, today }: { readonly entry: EntryView; readonly today: Day }) {
  const notes = notesOf(entry, today)
  return (
    <Item
      {...signs[entry.reason]}
      title={titleOf(entry, today)}
      {...(notes.length === 0 ? {} : { note: notes.map((note) => <View key={note}>{note}</View>) })}
      tail={
        <>
          <View className={`entry-points ${entry.points > 0 ? 'entry-in' : entry.points < 0 ? '' : 'entry-none'}`}>
            {signed(entry.points)}
          </View>
          <View className="entry-balance">余 {grouped(entry.balance)}</View>
        </>
      }
    />
  )
}
