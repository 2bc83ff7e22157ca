import { useState } from 'react'
import { waitingOrders } from '../../../../../shared/rewards/operator-contract'
import { serverNow } from '../../../platform/clock'
import { sayWait } from '../../../platform/instant-words'
import { Card } from '../../../ui/Card'
import { Chip } from '../../../ui/Chip'
import { Item } from '../../../ui/Item'
import { Screen } from '../../../ui/Screen'
import { useOperatorAnswer } from '../../platform/answer'
import { OperatorPage } from '../../ui/OperatorPage'
import { OrderSheet } from '../OrderSheet'
import type { Waiting } from '../words'

export default function WaitingOrdersPage() {
  return (
    <OperatorPage title="兑换单" needs={waitingOrders.name}>
      <Orders />
    </OperatorPage>
  )
}

function waitsFor({ state, kind, whereKnown }: Waiting): { words: string; tone: 'sun' | 'water' | 'leaf' } {
  if (state === 'owed') return { words: '缺货', tone: 'sun' }
  if (kind === 'physical') return whereKnown ? { words: '发货', tone: 'leaf' } : { words: '等地址', tone: 'water' }
  return { words: '处理', tone: 'leaf' }
}

function Orders() {
  const { value, state, reason, reload } = useOperatorAnswer(waitingOrders, {})
  const [open, setOpen] = useState<Waiting | null>(null)
  const shown = state === 'ready' && value?.orders.length === 0 ? 'empty' : state
  return (
    <>
      <Screen
        state={shown}
        onRetry={reload}
        empty={{ icon: 'parcel', title: '都处理好了', note: '有新的兑换会出现在这里' }}
        {...(reason === undefined ? {} : { reason })}
      >
        <Card kind="list">
          {value?.orders.map((order) => {
            const { words, tone } = waitsFor(order)
            return (
              <Item
                key={order.order}
                icon={order.drawing}
                tone="sun"
                title={order.title}
                note={`${order.nickname} · ${sayWait(order.at, serverNow())}`}
                tail={<Chip tone={tone}>{words}</Chip>}
                onTap={() => setOpen(order)}
              />
            )
          })}
        </Card>
      </Screen>
      <OrderSheet
        order={open}
        onClose={() => setOpen(null)}
        onDone={() => {
          setOpen(null)
          reload()
        }}
      />
    </>
  )
}
