import { View } from '@tarojs/components'
import { useState } from 'react'
import { type ChannelKind, channelKinds } from '../../../../shared/arrival/channel'
import { changeChannel, createChannel } from '../../../../shared/arrival/channel-contract'
import { call } from '../../platform/call'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { say } from '../../ui/toast'
import { explainTo } from '../platform/refusals'
import { fenIn, typedFrom } from './money'
import { type Detailed, kindNames } from './words'

interface ChannelFormProps {
  /** Null for a new one. */
  readonly before: Pick<Detailed, 'channel' | 'name' | 'kind' | 'costFen' | 'note'> | null
  readonly onDone: (channel: string) => void
}

const kinds = channelKinds.map((value) => ({ value, title: kindNames[value] }))

/** What a channel is called, of which kind it is, and what it has cost. */
export function ChannelForm({ before, onDone }: ChannelFormProps) {
  const [name, setName] = useState(before?.name ?? '')
  const [kind, setKind] = useState<ChannelKind>(before?.kind ?? 'official')
  const [cost, setCost] = useState(typedFrom(before?.costFen ?? 0))
  const [note, setNote] = useState(before?.note ?? '')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const costFen = fenIn(cost)

  const store = async () => {
    if (costFen === null) return
    setBusy(true)
    setFault(null)
    const terms = { name: name.trim(), kind, costFen, ...(note.trim() === '' ? {} : { note: note.trim() }) }
    const action = before === null ? createChannel : changeChannel
    const reply =
      before === null
        ? await call(createChannel, terms)
        : await call(changeChannel, { channel: before.channel, ...terms })
    setBusy(false)
    if (!reply.ok) return setFault(explainTo(action, reply.refusal))
    say(before === null ? '渠道建好了' : '改好了')
    onDone(reply.value.channel)
  }

  return (
    <View>
      <Field label="渠道名称" value={name} onChange={setName} maxLength={12} placeholder="比如：公众号周二推文" />
      <Choices choices={kinds} chosen={kind} onChoose={setKind} />
      <Field
        label="已经花了多少钱（元）"
        kind="digit"
        value={cost}
        onChange={setCost}
        maxLength={12}
        placeholder="没有花钱就不填"
        fault={costFen === null ? '写成 120 或 120.5 这样' : undefined}
        hint="花销变了随时改，每位成员的成本会跟着变"
      />
      <Field label="备注（可以不写）" value={note} onChange={setNote} maxLength={60} placeholder="放在哪里、谁在负责" />
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <Button busy={busy} disabled={name.trim() === '' || costFen === null} onTap={() => void store()}>
        {before === null ? '建好这个渠道' : '保存'}
      </Button>
    </View>
  )
}
