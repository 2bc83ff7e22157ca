import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { OutputOf } from '../../../../shared/action'
import { orderDetail } from '../../../../shared/rewards/contract'
import { useAnswer } from '../../platform/answers'
import { serverNow } from '../../platform/clock'
import { sayInstant } from '../../platform/instant-words'
import { useLive } from '../../platform/live'
import { useMe } from '../../platform/session'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Chip } from '../../ui/Chip'
import { Confirm } from '../../ui/Confirm'
import { Item } from '../../ui/Item'
import { MembersOnly } from '../../ui/MembersOnly'
import { Page } from '../../ui/Page'
import { ScanCode } from '../../ui/ScanCode'
import { Screen } from '../../ui/Screen'
import { say } from '../../ui/toast'
import { AddressButton } from '../AddressButton'
import { cancelNow, openNow, sendTo } from '../ordering'
import { nextWords, priceWords, stateWords } from '../words'
import '../rewards.css'

type Detail = OutputOf<typeof orderDetail>

export default function OrderPage() {
  const { order = '' } = useRouter().params
  const member = useMe()
  const { value, state, reason, askAgain } = useAnswer(orderDetail, { order }, member !== null)
  // At the counter: what the operator scans is seen here at once.
  useLive(value !== null && value.code !== null && value.order.state === 'waiting', askAgain)
  return (
    <Page title="兑换单" {...(value === null ? {} : { foot: <Actions detail={value} /> })}>
      <MembersOnly what="换到的东西都在这里">
        <Screen state={state} onRetry={askAgain} {...(reason === undefined ? {} : { reason })}>
          {value === null ? null : <Order detail={value} />}
        </Screen>
      </MembersOnly>
    </Page>
  )
}

function Order({ detail }: { readonly detail: Detail }) {
  const { order, code, address } = detail
  const { words, tone } = stateWords(order)
  const now = serverNow()
  return (
    <>
      {code === null || order.state !== 'waiting' ? null : (
        <Card className="order-code">
          <ScanCode text={code} label="给运营者扫的码" />
          <View className={order.kind === 'coupon' ? 'order-code-text' : 'order-code-name'}>{code}</View>
          <View className="rewards-hint">给运营者扫一下就好</View>
          {order.usableUntil === null ? null : (
            <View className="rewards-hint">{`有效期到 ${sayInstant(order.usableUntil, now)}`}</View>
          )}
        </Card>
      )}
      <Card>
        <View className="order-head">
          <View className="reward-title">{order.title}</View>
          <Chip tone={tone}>{words}</Chip>
        </View>
        <View className="reward-line">
          {order.gift ? '礼物，没有花积分' : priceWords(order.price)} · {sayInstant(order.at, now)}
        </View>
        {address === null ? null : (
          <View className="reward-line">
            寄到：{address.province}
            {address.city}
            {address.county}
            {address.detail}，{address.name} {address.phone}
          </View>
        )}
        {order.parcel === null ? null : <Parcel {...order.parcel} />}
        {order.kind === 'coupon' && order.cancellable ? (
          <View className="reward-line">出示券码以后就不能取消了</View>
        ) : null}
        {order.note === '' || order.note === order.title ? null : <View className="reward-line">{order.note}</View>}
        <Next order={order} />
      </Card>
    </>
  )
}

/** The parcel's number; a tap takes it along to wherever parcels are followed. */
function Parcel({ company, number }: NonNullable<Detail['order']['parcel']>) {
  const copy = async () => {
    const copied = await Taro.setClipboardData({ data: number }).then(
      () => true,
      () => false,
    )
    // WeChat says itself that it was copied.
    if (!copied) say('没有复制成，再试一次')
    else if (process.env.TARO_ENV === 'h5') say('单号复制好了')
  }
  return (
    <View className="order-parcel">
      <Item
        icon="parcel"
        title={company}
        note={number}
        tail={<Chip>复制单号</Chip>}
        label={`${company}，${number}，复制单号`}
        onTap={() => void copy()}
      />
    </View>
  )
}

/** What happens now, so that nobody wonders. */
function Next({ order }: Pick<Detail, 'order'>) {
  const words = nextWords(order)
  return words === null ? null : <View className="order-next">{words}</View>
}

function Actions({ detail: { order } }: { readonly detail: Detail }) {
  const [busy, setBusy] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const work = async (deed: Promise<string | null>, done: string | null) => {
    setBusy(true)
    const fault = await deed
    setBusy(false)
    setLeaving(false)
    if (fault !== null) say(fault)
    else if (done !== null) say(done)
  }
  const isOpen = order.state === 'waiting'
  const opens = isOpen && order.kind === 'coupon' && !order.opened
  const sends = isOpen && order.kind === 'physical'
  if (!opens && !sends && !order.cancellable) return null
  return (
    <>
      <View className="order-actions">
        {opens ? (
          <Button icon="ticket" busy={busy} onTap={() => void work(openNow(order.order), null)}>
            出示券码
          </Button>
        ) : null}
        {sends ? (
          <AddressButton
            words={order.whereKnown ? '改收货地址' : '填收货地址'}
            busy={busy}
            onChosen={(address) => void work(sendTo(order.order, address), '地址收好了')}
          />
        ) : null}
        {order.cancellable ? (
          <Button kind="quiet" disabled={busy} onTap={() => setLeaving(true)}>
            取消兑换
          </Button>
        ) : null}
      </View>
      <Confirm
        open={leaving}
        danger
        title="取消这次兑换"
        yes={order.gift ? '不要了' : '取消，退回积分'}
        busy={busy}
        onYes={() => void work(cancelNow(order.order), order.gift ? '已取消' : '积分退回来了')}
        onNo={() => setLeaving(false)}
      >
        {order.gift ? '这份礼物会让给别人，取消后不再补发。' : `${priceWords(order.price)}会退回，名额让给别人。`}
      </Confirm>
    </>
  )
}
