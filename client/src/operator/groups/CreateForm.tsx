import { View } from '@tarojs/components'
import { useState } from 'react'
import { create } from '../../../../shared/groups/contract'
import { type PlatformId, platformIds } from '../../../../shared/groups/state'
import { call } from '../../platform/call'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { grouped } from '../../ui/numbers'
import { Option } from '../../ui/Option'
import { say } from '../../ui/toast'
import { explainTo } from '../platform/refusals'
import { platformNames, type Told } from './words'

interface CreateFormProps {
  readonly told: Told
  readonly onDone: () => void
}

/** Name, platform, and how many new members fit beside those who are in the chat already. */
export function CreateForm({ told, onDone }: CreateFormProps) {
  const [name, setName] = useState('')
  const [platform, setPlatform] = useState<PlatformId>('wechat')
  const [typed, setTyped] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const { most, byCode } = told.capacities[platform]
  const places = Number(typed ?? most)
  const fits = Number.isInteger(places) && places >= 1 && places <= most

  const make = async () => {
    setBusy(true)
    setFault(null)
    const reply = await call(create, { name: name.trim(), platform, places })
    setBusy(false)
    if (!reply.ok) return setFault(explainTo(create, reply.refusal))
    say('群建好了')
    onDone()
  }

  return (
    <View>
      <Field label="群的名字" value={name} onChange={setName} maxLength={20} placeholder="和群聊的名字一样就好" />
      {platformIds.map((id) => (
        <Option
          key={id}
          title={platformNames[id]}
          note={`最多 ${grouped(told.capacities[id].most)} 人`}
          chosen={id === platform}
          onChoose={() => {
            setPlatform(id)
            setTyped(null)
          }}
        />
      ))}
      <Field
        label="还能进多少人"
        kind="number"
        value={typed ?? String(most)}
        onChange={setTyped}
        maxLength={5}
        fault={fits ? undefined : `填 1 到 ${grouped(most)}`}
        hint={byCode < most ? `群里前 ${grouped(byCode)} 人可以扫码，之后要邀请` : '群里已有的人要减去'}
      />
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <Button busy={busy} disabled={name.trim() === '' || !fits} onTap={() => void make()}>
        建好这个群
      </Button>
    </View>
  )
}
