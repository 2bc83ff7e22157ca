import { View } from '@tarojs/components'
import { memo, useState } from 'react'
import { Avatar } from '../ui/Avatar'
import { Card } from '../ui/Card'
import { Item } from '../ui/Item'
import { Tap } from '../ui/Tap'
import type { Row } from './relay'

/** So many lines are drawn at first: a phone draws five hundred slowly. */
const SHOWN = 50

interface RelayListProps {
  readonly rows: readonly Row[]
  readonly unit: string
  readonly open: boolean
}

/** Everybody's line, in the order in which they came. */
export const RelayList = memo(function RelayList({ rows, unit, open }: RelayListProps) {
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, SHOWN)
  return (
    <Card kind="list" title="接龙" aside={`${rows.length} 人`}>
      {rows.length === 0 ? (
        <Item title={open ? '还没有人接，第一个就是你' : '没有人接'} />
      ) : (
        shown.map((row) => <Line key={row.place} row={row} unit={unit} />)
      )}
      {shown.length === rows.length ? null : (
        <Tap className="relay-more" onTap={() => setAll(true)}>
          {`看全部 ${rows.length} 人`}
        </Tap>
      )}
    </Card>
  )
})

function Line({ row, unit }: { readonly row: Row; readonly unit: string }) {
  return (
    <Item
      lead={
        <View className="relay-lead">
          <View className="relay-place">{row.place}</View>
          <Avatar nickname={row.nickname} avatar={row.avatar} size="small" />
        </View>
      }
      title={row.mine ? `${row.nickname}（我）` : row.nickname}
      {...(row.note === '' ? {} : { note: row.note })}
      tail={<View className="relay-quantity">{`${row.quantity} ${unit}`}</View>}
    />
  )
}
