import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { catalogue } from '../../../../shared/rewards/contract'
import { useAnswer } from '../../platform/answers'
import { serverNow } from '../../platform/clock'
import { sayInstant } from '../../platform/instant-words'
import { goTo, orderRoute, routes } from '../../platform/routes'
import { useMe } from '../../platform/session'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Confirm } from '../../ui/Confirm'
import { MembersOnly } from '../../ui/MembersOnly'
import { Notice } from '../../ui/Notice'
import { grouped } from '../../ui/numbers'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { redeemNow } from '../ordering'
import { RewardPicture } from '../RewardPicture'
import { conditionWords, leftWords, missingWords, type Offered, priceWords } from '../words'
import '../rewards.css'

export default function RewardPage() {
  const { reward: id = '' } = useRouter().params
  const member = useMe()
  const { value, state, reason, askAgain } = useAnswer(catalogue, {}, member !== null)
  const reward = value?.rewards.find((one) => one.reward === id)
  const face = state === 'ready' && reward === undefined ? 'empty' : state
  const action = (
    <Button kind="quiet" onTap={() => goTo(routes.rewards)}>
      去权益看看
    </Button>
  )
  return (
    <Page
      title="权益"
      {...(reward === undefined ? {} : { foot: <Redeem reward={reward} available={value?.available ?? 0} /> })}
    >
      <MembersOnly what="积分可以在这里换东西">
        <Screen
          state={face}
          onRetry={askAgain}
          skeleton={<Skeleton cards={['l', 'm']} />}
          empty={{ icon: 'gift', title: '这件已经下架了', note: '架上还有别的', action }}
          {...(reason === undefined ? {} : { reason })}
        >
          {reward === undefined ? null : <Reward reward={reward} />}
        </Screen>
      </MembersOnly>
    </Page>
  )
}

function Reward({ reward }: { readonly reward: Offered }) {
  const { title, about, price, fullPrice, closesAt } = reward
  const lines = [
    conditionWords(reward),
    price < fullPrice ? `原价 ${grouped(fullPrice)} 积分，你的等级便宜 ${grouped(fullPrice - price)}` : null,
    leftWords(reward),
    closesAt === null ? null : `${sayInstant(closesAt, serverNow())} 截止`,
    reward.kind === 'coupon' ? `换到后 ${reward.usableDays} 天内用` : null,
    reward.kind === 'physical' ? '换到后再填收货地址' : null,
  ]
  return (
    <Card>
      <RewardPicture picture={reward.picture} drawing={reward.drawing} size="wide" />
      <View className="reward-title">{title}</View>
      <View className="reward-price">{priceWords(price)}</View>
      {lines.map((line) =>
        line === null ? null : (
          <View key={line} className="reward-line">
            {line}
          </View>
        ),
      )}
      {about === '' ? null : <View className="reward-about">{about}</View>}
    </Card>
  )
}

/** The one action: asked once more, because points are spent; and anew when the price has changed meanwhile. */
function Redeem({ reward, available }: { readonly reward: Offered; readonly available: number }) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [changed, setChanged] = useState<{ readonly from: number; readonly to: number } | null>(null)
  const { title, obstacle } = reward
  const price = changed?.to ?? reward.price
  const redeem = async () => {
    setBusy(true)
    const done = await redeemNow(reward.reward, price)
    setBusy(false)
    if ('newPrice' in done) return setChanged({ from: price, to: done.newPrice })
    setAsking(false)
    setChanged(null)
    if ('fault' in done) return setFault(done.fault)
    void Taro.redirectTo({ url: orderRoute(done.order) })
  }
  const dismiss = () => {
    setAsking(false)
    setChanged(null)
  }
  const after = available - price
  return (
    <>
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <Button
        disabled={obstacle !== null}
        {...(obstacle === null ? { more: priceWords(reward.price) } : {})}
        onTap={() => setAsking(true)}
      >
        {obstacle === null ? '兑换' : missingWords(reward, serverNow())}
      </Button>
      <Confirm
        open={asking}
        title={changed === null ? `换「${title}」` : '价格刚刚变了'}
        yes={price === 0 ? '换' : `花 ${grouped(price)} 积分换`}
        busy={busy}
        onYes={() => void redeem()}
        onNo={dismiss}
      >
        {changed === null ? null : (
          <View className="reward-changed">
            {`「${title}」从 ${priceWords(changed.from)}变成 ${priceWords(changed.to)}，积分还没有动。`}
          </View>
        )}
        {after < 0
          ? `还差 ${grouped(-after)} 积分。`
          : `积分 ${grouped(available)} → ${grouped(after)}，成长值和等级不变。`}
      </Confirm>
    </>
  )
}
