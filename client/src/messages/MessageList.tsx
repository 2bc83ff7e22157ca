import { View } from '@tarojs/components'
import type { OutputOf } from '../../../shared/action'
import type { list } from '../../../shared/messages/contract'
import { serverNow } from '../platform/clock'
import { sayInstant } from '../platform/instant-words'
import { Card } from '../ui/Card'
import { Chip } from '../ui/Chip'
import { Item } from '../ui/Item'
import { messageWords } from './words'

type MessageView = OutputOf<typeof list>['messages'][number]

/** Messages, newest first; those that are new carry a mark. */
export function MessageList({ messages }: { readonly messages: readonly MessageView[] }) {
  const now = serverNow()
  return (
    <Card kind="list">
      {messages.map(({ id, kind, at, unread, values }) => {
        const { icon, tone, title, note, open } = messageWords[kind]
        return (
          <Item
            key={id}
            icon={icon}
            tone={tone}
            title={title(values)}
            note={
              <>
                <View className="message-note">{note(values)}</View>
                <View className="message-at">{sayInstant(at, now)}</View>
              </>
            }
            {...(unread ? { tail: <Chip tone="leaf">新</Chip> } : {})}
            {...(open === undefined ? {} : { onTap: () => open(values) })}
          />
        )
      })}
    </Card>
  )
}
