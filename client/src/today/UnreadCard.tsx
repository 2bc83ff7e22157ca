import { memo } from 'react'
import { goTo, routes } from '../platform/routes'
import { Card } from '../ui/Card'
import { Item } from '../ui/Item'

/** Says that there are messages; nothing unread, no card. */
export const UnreadCard = memo(function UnreadCard({ unread }: { readonly unread: number }) {
  if (unread === 0) return null
  return (
    <Card kind="list">
      <Item
        icon="notice"
        tone="water"
        title={`${unread} 条新消息`}
        note="社群有话对你说"
        onTap={() => goTo(routes.messages)}
      />
    </Card>
  )
})
