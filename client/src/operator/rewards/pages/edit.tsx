import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { tierIds } from '../../../../../shared/points/tiers'
import { list, save } from '../../../../../shared/rewards/operator-contract'
import { drawings, giftNames, type RewardKind } from '../../../../../shared/rewards/state'
import { call } from '../../../platform/call'
import { goBack } from '../../../platform/routes'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Choices } from '../../../ui/Choices'
import { Field, SwitchField } from '../../../ui/Field'
import { Notice } from '../../../ui/Notice'
import { Screen } from '../../../ui/Screen'
import { tierNames } from '../../../ui/TierPath'
import { say } from '../../../ui/toast'
import { useOperatorAnswer } from '../../platform/answer'
import { explainTo } from '../../platform/refusals'
import { OperatorPage } from '../../ui/OperatorPage'
import { type Draft, draftOf, inputOf, newDraft } from '../draft'
import { ShelfCard } from '../ShelfCard'
import { StockCard } from '../StockCard'
import { kindNames, type Managed } from '../words'

export default function EditRewardPage() {
  const { reward: id = '' } = useRouter().params
  const { value, state, reason, reload } = useOperatorAnswer(list, {})
  const reward = value?.rewards.find((one) => one.reward === id) ?? null
  const missing = id !== '' && value !== null && reward === null
  return (
    <OperatorPage title={id === '' ? '新建权益' : '编辑权益'} needs={save.name}>
      <Screen
        state={missing ? 'empty' : state}
        onRetry={reload}
        empty={{ icon: 'gift', title: '没有这件权益' }}
        {...(reason === undefined ? {} : { reason })}
      >
        {reward === null ? null : (
          <>
            <ShelfCard reward={reward} onDone={reload} />
            <StockCard reward={reward} onDone={reload} />
          </>
        )}
        {value === null || missing ? null : <Form key={id} before={reward} onDone={reload} />}
      </Screen>
    </OperatorPage>
  )
}

const kinds = (Object.keys(kindNames) as RewardKind[]).map((value) => ({ value, title: kindNames[value] }))
const tiers = tierIds.map((value) => ({ value, title: value === 'bronze' ? '都能换' : `${tierNames[value]}以上` }))
const drawingNames = ['礼物', '书', '咖啡', '票', '勋章', '包裹', '座位', '星星']
const pictures = drawings.map((value, index) => ({ value, title: drawingNames[index] ?? value }))
const giftTitles = ['邀请第一份礼物', '邀请第二份礼物', '邀请第三份礼物']
const gifts = [
  { value: 'none' as const, title: '用积分换' },
  ...giftNames.map((value, index) => ({ value, title: giftTitles[index] ?? value })),
]

function Form({ before, onDone }: { readonly before: Managed | null; readonly onDone: () => void }) {
  const [draft, setDraft] = useState<Draft>(before === null ? newDraft : draftOf(before))
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const input = inputOf(draft, before)
  const store = async () => {
    if (input === null) return
    setBusy(true)
    const reply = await call(save, input)
    setBusy(false)
    setFault(reply.ok ? null : explainTo(save, reply.refusal))
    if (!reply.ok) return
    say('存好了')
    if (before === null) goBack()
    else onDone()
  }
  return (
    <Card title="是什么">
      <Choices choices={kinds} chosen={draft.kind} onChoose={(kind) => change({ kind })} />
      <Field label="名称" value={draft.title} maxLength={20} onChange={(title) => change({ title })} />
      <Field
        label="介绍（可以不写）"
        lines="several"
        maxLength={400}
        value={draft.about}
        onChange={(about) => change({ about })}
      />
      <Choices choices={pictures} chosen={draft.drawing} onChoose={(drawing) => change({ drawing })} />
      <Choices choices={gifts} chosen={draft.gift} onChoose={(gift) => change({ gift })} />
      {draft.gift === 'none' ? (
        <>
          <Field
            label="价格（积分）"
            kind="number"
            value={draft.price}
            maxLength={7}
            onChange={(price) => change({ price })}
          />
          <Choices choices={tiers} chosen={draft.tier} onChoose={(tier) => change({ tier })} />
          <Field
            label="每人限换（不填就不限）"
            kind="number"
            maxLength={4}
            value={draft.perMember}
            onChange={(perMember) => change({ perMember })}
          />
        </>
      ) : null}
      {draft.kind === 'coupon' ? (
        <Field
          label="换到后几天内能用"
          kind="number"
          maxLength={3}
          value={draft.usableDays}
          onChange={(usableDays) => change({ usableDays })}
        />
      ) : (
        <SwitchField label="限量" on={draft.limited} onChange={(limited) => change({ limited })} />
      )}
      {before === null && draft.limited && draft.kind !== 'coupon' ? (
        <Field
          label="数量"
          kind="number"
          maxLength={5}
          value={draft.places}
          onChange={(places) => change({ places })}
        />
      ) : null}
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <Button busy={busy} disabled={input === null} onTap={() => void store()}>
        {before === null ? '存为草稿' : '保存'}
      </Button>
    </Card>
  )
}
