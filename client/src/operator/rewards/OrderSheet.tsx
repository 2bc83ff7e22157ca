import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../../shared/action'
import { cancelOrder, fulfil, showAddress, supply } from '../../../../shared/rewards/operator-contract'
import { call } from '../../platform/call'
import { serverNow } from '../../platform/clock'
import { sayInstant } from '../../platform/instant-words'
import { useMay } from '../../platform/may'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'
import { say } from '../../ui/toast'
import { explainTo } from '../platform/refusals'
import { ReasonField } from '../ui/ReasonField'
import { holderOf, type Waiting } from './words'

interface OrderSheetProps {
  readonly order: Waiting | null
  readonly onClose: () => void
  readonly onDone: () => void
}

/** One order: where it goes, hand it over, or cancel it. */
export function OrderSheet({ order, onClose, onDone }: OrderSheetProps) {
  return (
    <Sheet open={order !== null} title={order?.title ?? ''} onClose={onClose}>
      {order === null ? null : <Handling key={order.order} order={order} onDone={onDone} />}
    </Sheet>
  )
}

type Handled = Omit<OrderSheetProps, 'order' | 'onClose'> & { readonly order: Waiting }

function Handling({ order, onDone }: Handled) {
  const [cancelling, setCancelling] = useState(false)
  const mayCancel = useMay('rewards.cancelOrder')
  const mayFulfil = useMay('rewards.fulfil')
  if (cancelling) return <Cancelling order={order} onDone={onDone} />
  return (
    <View className="deeds">
      <View className="deeds-who">
        {`${holderOf(order)} · ${sayInstant(order.at, serverNow())} · ${order.gift ? '礼物' : `花了 ${order.price} 积分`}`}
      </View>
      {order.kind === 'physical' && order.whereKnown ? <Address order={order} /> : null}
      {order.removed ? <Notice tone="sun">这位成员已被移出：交付或者取消，让这张兑换单有个了结</Notice> : null}
      {mayFulfil && !(order.removed && order.state === 'owed') ? <Fulfilling order={order} onDone={onDone} /> : null}
      {mayCancel ? (
        <Button kind="danger" onTap={() => setCancelling(true)}>
          取消这张
        </Button>
      ) : null}
    </View>
  )
}

/** Asked for only when somebody wants to see it; nothing of it is kept on this phone. */
function Address({ order }: { readonly order: Waiting }) {
  const may = useMay('rewards.showAddress')
  const [address, setAddress] = useState<OutputOf<typeof showAddress>['address'] | null>(null)
  const show = async () => {
    const reply = await call(showAddress, { member: order.member, order: order.order })
    if (reply.ok) setAddress(reply.value.address)
    else say(explainTo(showAddress, reply.refusal))
  }
  if (!may) return null
  if (address === null) {
    return (
      <Button kind="quiet" onTap={() => void show()}>
        看收货地址
      </Button>
    )
  }
  return (
    <Notice icon="parcel" tone="water">
      <View>
        {address.name} {address.phone}
      </View>
      <View>
        {address.province}
        {address.city}
        {address.county}
        {address.detail}
      </View>
    </Notice>
  )
}

function Fulfilling({ order, onDone }: Handled) {
  const [company, setCompany] = useState('')
  const [number, setNumber] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const physical = order.kind === 'physical'
  const names = { member: order.member, order: order.order }
  const work = async (deed: () => Promise<string | null>) => {
    setBusy(true)
    const refusal = await deed()
    setBusy(false)
    setFault(refusal)
    if (refusal === null) onDone()
  }
  const hand = async () => {
    const parcel = physical ? { parcel: { company: company.trim(), number: number.trim() } } : {}
    const reply = await call(fulfil, { ...names, ...parcel })
    return reply.ok ? null : explainTo(fulfil, reply.refusal)
  }
  const fill = async () => {
    const reply = await call(supply, names)
    return reply.ok ? null : explainTo(supply, reply.refusal)
  }
  if (physical && !order.whereKnown && order.state !== 'owed') return <Notice tone="sun">成员还没有填收货地址</Notice>
  return (
    <View className="deeds handing">
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      {order.state === 'owed' ? (
        <>
          <Notice icon="gift" tone="sun">
            这份礼物还没有东西可给：备好权益和库存再补上，或者当面交付
          </Notice>
          <Button busy={busy} onTap={() => void work(fill)}>
            从库存补上
          </Button>
          {physical ? null : (
            <Button kind="quiet" busy={busy} onTap={() => void work(hand)}>
              已经当面交付
            </Button>
          )}
        </>
      ) : (
        <>
          {physical ? (
            <>
              <Field label="快递公司" value={company} maxLength={20} onChange={setCompany} />
              <Field label="快递单号" value={number} maxLength={40} onChange={setNumber} />
            </>
          ) : null}
          <Button
            busy={busy}
            disabled={physical && (company.trim() === '' || number.trim() === '')}
            onTap={() => void work(hand)}
          >
            {physical ? '确认发货' : '已经交付'}
          </Button>
        </>
      )}
    </View>
  )
}

const phrases = ['暂时缺货', '成员要求取消', '地址寄不到']

function Cancelling({ order, onDone }: Handled) {
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const work = async () => {
    setBusy(true)
    const reply = await call(cancelOrder, { member: order.member, order: order.order, reason: reason.trim() })
    setBusy(false)
    if (reply.ok) onDone()
    else say(explainTo(cancelOrder, reply.refusal))
  }
  return (
    <View>
      <Notice tone="sun">
        {order.gift ? '礼物会收回' : `${order.price} 积分会退给${order.nickname}`}，名额回到库存。
      </Notice>
      <ReasonField value={reason} onChange={setReason} phrases={phrases} maxLength={100} hint="成员看得到" />
      <Button kind="danger" busy={busy} disabled={reason.trim() === ''} onTap={() => void work()}>
        取消并退回
      </Button>
    </View>
  )
}
