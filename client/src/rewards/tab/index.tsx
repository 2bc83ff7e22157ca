import { View } from '@tarojs/components'
import { catalogue } from '../../../../shared/rewards/contract'
import { placeOf } from '../../../../shared/rewards/rules'
import { useAnswer } from '../../platform/answers'
import { serverNow } from '../../platform/clock'
import { goTo, rewardRoute, routes } from '../../platform/routes'
import { useMe, useSession } from '../../platform/session'
import { sayExpiring } from '../../points/expiring'
import { Card } from '../../ui/Card'
import { Figure } from '../../ui/Figure'
import { Item } from '../../ui/Item'
import { MembersOnly } from '../../ui/MembersOnly'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { Tap } from '../../ui/Tap'
import { RewardPicture } from '../RewardPicture'
import { type Catalogue, leftWords, noteWords, type Offered, obstacleWords, priceWords, toneOf } from '../words'
import '../rewards.css'

/** What I can have now comes first, then what I am close to and how far (SPEC 6.1). */
export default function RewardsPage() {
  const member = useMe()
  const { value, state, reason, askAgain } = useAnswer(catalogue, {}, member !== null)
  return (
    <Page tab title="权益">
      <MembersOnly what="积分可以在这里换东西">
        <Screen
          state={state}
          onRetry={askAgain}
          skeleton={<Skeleton cards={['m', 'l', 'm']} />}
          {...(reason === undefined ? {} : { reason })}
        >
          {value === null ? null : <Shelves shop={value} />}
        </Screen>
      </MembersOnly>
    </Page>
  )
}

function Shelves({ shop }: { readonly shop: Catalogue }) {
  const on = (place: 'now' | 'near' | 'away') => shop.rewards.filter((reward) => placeOf(reward) === place)
  return (
    <>
      <Balance shop={shop} />
      {shop.open === 0 ? null : (
        <Card kind="list">
          <Item
            icon="ticket"
            tone="water"
            title="我的兑换"
            note={`${shop.open} 张还没用完`}
            onTap={() => goTo(routes.orders)}
          />
        </Card>
      )}
      <Tiles title="现在就能换" rewards={on('now')} />
      <Rows title="就差一点" rewards={on('near')} />
      <Rows title="先看看" rewards={on('away')} />
      {shop.rewards.length === 0 ? (
        <Screen
          state="empty"
          onRetry={() => undefined}
          empty={{ icon: 'gift', title: '权益还在准备', note: '积分先攒着，上架了就能换' }}
        />
      ) : null}
      {shop.open > 0 ? null : (
        <Tap className="rewards-orders" onTap={() => goTo(routes.orders)}>
          我的兑换
        </Tap>
      )}
    </>
  )
}

function Balance({ shop }: { readonly shop: Catalogue }) {
  const today = useSession(({ picture }) => picture?.today ?? '')
  return (
    <Card>
      <View className="rewards-balance">
        <Figure caption="我的积分" value={shop.available} tone="sun" />
        <Tap className="rewards-statement" label="积分明细" onTap={() => goTo(routes.statement)}>
          <View className="chip chip-sun">明细</View>
        </Tap>
      </View>
      {shop.expiring === null ? null : <View className="rewards-hint">{sayExpiring(shop.expiring, today)}</View>}
      {shop.discount === 0 ? null : (
        <View className="rewards-hint">你的等级兑换便宜 {shop.discount}%，价格已经算好</View>
      )}
    </Card>
  )
}

interface ShelfProps {
  readonly title: string
  readonly rewards: readonly Offered[]
}

function Tiles({ title, rewards }: ShelfProps) {
  if (rewards.length === 0) return null
  return (
    <>
      <View className="rewards-title">{title}</View>
      <View className="tiles">
        {rewards.map((reward) => (
          <Tap
            key={reward.reward}
            className="tile"
            label={`${reward.title}，${priceWords(reward.price)}`}
            onTap={() => goTo(rewardRoute(reward.reward))}
          >
            <RewardPicture picture={reward.picture} drawing={reward.drawing} size="tile" />
            <View className="tile-title">{reward.title}</View>
            <View className="tile-foot">
              <View className="tile-price">{priceWords(reward.price)}</View>
              <View className="tile-left">{leftWords(reward)}</View>
            </View>
          </Tap>
        ))}
      </View>
    </>
  )
}

function Rows({ title, rewards }: ShelfProps) {
  if (rewards.length === 0) return null
  return (
    <>
      <View className="rewards-title">{title}</View>
      <Card kind="list">
        {rewards.map((reward) => (
          <Item
            key={reward.reward}
            icon={reward.drawing}
            tone={toneOf(reward.drawing)}
            title={reward.title}
            note={noteWords(reward)}
            tail={obstacleWords(reward, serverNow())}
            onTap={() => goTo(rewardRoute(reward.reward))}
          />
        ))}
      </Card>
    </>
  )
}
