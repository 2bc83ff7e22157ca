import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { OutputOf } from '../../../../../shared/action'
import { list, save } from '../../../../../shared/rewards/operator-contract'
import { call } from '../../../platform/call'
import { useMay } from '../../../platform/may'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { Screen } from '../../../ui/Screen'
import { say } from '../../../ui/toast'
import { useOperatorAnswer } from '../../platform/answer'
import { explainTo } from '../../platform/refusals'
import { editRewardRoute } from '../../platform/routes'
import { OperatorPage } from '../../ui/OperatorPage'
import { type Draft, draftOf, inputOf, missingIn, newDraft } from '../draft'
import { ShelfCard } from '../ShelfCard'
import { StockCard } from '../StockCard'
import { TermsForm } from '../TermsForm'
import type { Managed } from '../words'
import '../../../rewards/rewards.css'

type Told = OutputOf<typeof list>

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
        {value === null || missing ? null : <Form key={id} before={reward} told={value} onDone={reload} />}
      </Screen>
    </OperatorPage>
  )
}

interface FormProps {
  readonly before: Managed | null
  readonly told: Told
  readonly onDone: () => void
}

function Form({ before, told, onDone }: FormProps) {
  const may = useMay(save.name)
  const [draft, setDraft] = useState<Draft>(before === null ? newDraft : draftOf(before))
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const input = inputOf(draft, before)
  const missing = missingIn(draft)
  const store = async () => {
    if (input === null) return
    setBusy(true)
    const reply = await call(save, input)
    setBusy(false)
    setFault(reply.ok ? null : explainTo(save, reply.refusal))
    if (!reply.ok) return
    say(before === null ? '存为草稿了，备好库存再上架' : '存好了')
    if (before === null) void Taro.redirectTo({ url: editRewardRoute(reply.value.reward) })
    else onDone()
  }
  if (!may) return null
  return (
    <>
      <TermsForm
        draft={draft}
        before={before}
        early={told.early}
        onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
      />
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <Button busy={busy} disabled={input === null} onTap={() => void store()}>
        {missing ?? (before === null ? '存为草稿' : '保存')}
      </Button>
    </>
  )
}
