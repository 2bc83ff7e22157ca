import { View } from '@tarojs/components'
import { useState } from 'react'
import { change } from '../../../../shared/groups/contract'
import { call } from '../../platform/call'
import { Button } from '../../ui/Button'
import { Field, SwitchField } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { say } from '../../ui/toast'
import { explainTo } from '../platform/refusals'
import type { Group } from './words'

interface ChangeFormProps {
  readonly group: Group
  readonly onDone: () => void
}

/** The group's name, and whether newcomers go here first. */
export function ChangeForm({ group, onDone }: ChangeFormProps) {
  const [name, setName] = useState(group.name)
  const [main, setMain] = useState(group.main)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const renamed = name.trim() !== group.name
  const becomes = main && !group.main
  const save = async () => {
    setBusy(true)
    setFault(null)
    const input = { group: group.id, ...(renamed ? { name: name.trim() } : {}) }
    const reply = await call(change, becomes ? { ...input, main: true } : input)
    setBusy(false)
    if (!reply.ok) return setFault(explainTo(change, reply.refusal))
    say('改好了')
    onDone()
  }
  return (
    <View>
      <Field label="群的名字" value={name} onChange={setName} maxLength={20} />
      {group.main ? (
        <Notice icon="star">这是主群：新人先排到这里。想换主群，到别的群里打开这个开关。</Notice>
      ) : (
        <SwitchField label="当主群" hint="新人先排到这里，原来的主群变成备用" on={main} onChange={setMain} />
      )}
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <Button
        busy={busy}
        className="below-button"
        disabled={name.trim() === '' || !(renamed || becomes)}
        onTap={() => void save()}
      >
        改好了
      </Button>
    </View>
  )
}
