import { View } from '@tarojs/components'
import { useNames } from '../../membership/names'
import { goTo } from '../../platform/routes'
import { Card } from '../../ui/Card'
import { Item } from '../../ui/Item'
import { grouped } from '../../ui/numbers'
import { memberRoute } from '../platform/routes'
import { type Mismatch, sayMismatch } from './proof'

/** What does not agree, member by member. */
export function Mismatches({
  title,
  mismatches,
}: {
  readonly title: string
  readonly mismatches: readonly Mismatch[]
}) {
  const nameOf = useNames(mismatches.map(({ account }) => account))
  if (mismatches.length === 0) return null
  return (
    <>
      <View className="section-title">{title}</View>
      <Card kind="list">
        {mismatches.map(({ account, what, stored, proved }) => (
          <Item
            key={`${account} ${what}`}
            icon="notice"
            tone="clay"
            title={nameOf(account)}
            note={`${sayMismatch(what)}：存的是 ${grouped(stored)}，算出来 ${grouped(proved)}`}
            onTap={() => goTo(memberRoute(account))}
          />
        ))}
      </Card>
    </>
  )
}
