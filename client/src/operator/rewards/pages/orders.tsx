import { useState } from 'react'
import { accept } from '../../../../../shared/outcome'
import { waitingOrders } from '../../../../../shared/rewards/operator-contract'
import { call } from '../../../platform/call'
import { serverNow } from '../../../platform/clock'
import { sayWait } from '../../../platform/instant-words'
import { toneOf } from '../../../rewards/words'
import { Card } from '../../../ui/Card'
import { Chip } from '../../../ui/Chip'
import { Item } from '../../../ui/Item'
import { Screen } from '../../../ui/Screen'
import { usePages } from '../../platform/pages'
import { explainTo } from '../../platform/refusals'
import { More } from '../../ui/More'
import { OperatorPage } from '../../ui/OperatorPage'
import { OrderSheet } from '../OrderSheet'
import { holderOf, type Waiting } from '../words'

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

const ask = async (cursor: string | undefined) => {
  const reply = await call(waitingOrders, { limit: 20, ...(cursor === undefined ? {} : { cursor }) })
  return reply.ok ? accept({ items: reply.value.orders, next: reply.value.next }) : reply
}

/** Whoever waits longest comes first. */
function Orders() {
  const pages = usePages<Waiting>(ask)
  const [open, setOpen] = useState<Waiting | null>(null)
  const reason = pages.refusal === undefined ? {} : { reason: explainTo(waitingOrders, pages.refusal) }
  return (
    <>
      <Screen
        state={pages.state}
        onRetry={pages.reload}
        empty={{ icon: 'parcel', title: '都处理好了', note: '有新的兑换会出现在这里' }}
        {...reason}
      >
        <Card kind="list">
          {pages.items.map((order) => {
            const { words, tone } = waitsFor(order)
            return (
              <Item
                key={order.order}
                icon={order.drawing}
                tone={toneOf(order.drawing)}
                title={order.title}
                note={`${holderOf(order)} · ${sayWait(order.at, serverNow())}`}
                tail={<Chip tone={tone}>{words}</Chip>}
                onTap={() => setOpen(order)}
              />
            )
          })}
        </Card>
        <More pages={pages} end="这是全部" />
      </Screen>
      <OrderSheet
        order={open}
        onClose={() => setOpen(null)}
        onDone={() => {
          setOpen(null)
          pages.reload()
        }}
      />
    </>
  )
}
