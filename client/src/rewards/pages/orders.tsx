import { orders } from '../../../../shared/rewards/contract'
import { useAnswer } from '../../platform/answers'
import { serverNow } from '../../platform/clock'
import { sayInstant } from '../../platform/instant-words'
import { goTo, orderRoute, routes } from '../../platform/routes'
import { useMe } from '../../platform/session'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Chip } from '../../ui/Chip'
import { Item } from '../../ui/Item'
import { MembersOnly } from '../../ui/MembersOnly'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { type OrderShown, priceWords, stateWords, toneOf } from '../words'

export default function OrdersPage() {
  const member = useMe()
  const { value, state, reason, askAgain } = useAnswer(orders, { limit: 20 }, member !== null)
  const shown = state === 'ready' && value?.orders.length === 0 ? 'empty' : state
  const action = (
    <Button kind="quiet" onTap={() => goTo(routes.rewards)}>
      去权益看看
    </Button>
  )
  return (
    <Page title="我的兑换">
      <MembersOnly what="换到的东西都在这里">
        <Screen
          state={shown}
          onRetry={askAgain}
          empty={{ icon: 'gift', title: '还没有换过东西', note: '积分够了就能换，换到的都在这里', action }}
          {...(reason === undefined ? {} : { reason })}
        >
          <Card kind="list">
            {value?.orders.map((order) => (
              <Row key={order.order} order={order} />
            ))}
          </Card>
        </Screen>
      </MembersOnly>
    </Page>
  )
}

function Row({ order }: { readonly order: OrderShown }) {
  const { words, tone } = stateWords(order)
  const paid = order.gift ? '礼物' : priceWords(order.price)
  return (
    <Item
      icon={order.drawing}
      tone={toneOf(order.drawing)}
      title={order.title}
      note={`${paid} · ${sayInstant(order.at, serverNow())}`}
      tail={<Chip tone={tone}>{words}</Chip>}
      onTap={() => goTo(orderRoute(order.order))}
    />
  )
}
