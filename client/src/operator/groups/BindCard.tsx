import { View } from '@tarojs/components'
import { useState } from 'react'
import { bind } from '../../../../shared/groups/contract'
import { callIn } from '../../platform/call'
import { readChat } from '../../platform/chat'
import { useMay } from '../../platform/may'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Notice } from '../../ui/Notice'
import { say } from '../../ui/toast'
import { explainTo } from '../platform/refusals'
import type { Group } from './words'

interface BindCardProps {
  readonly group: Group
  readonly onDone: () => void
}

/** Says which chat a group is, once, from within that chat: members who open the program there are seen to have arrived (SPEC 1.4). */
export function BindCard({ group, onDone }: BindCardProps) {
  const may = useMay(bind.name)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const recognise = async () => {
    setBusy(true)
    const chat = await readChat()
    const reply = chat === null ? null : await callIn(chat, bind, { group: group.id })
    setBusy(false)
    if (reply?.ok === true || reply?.refusal === 'already-so') {
      say('认得了，以后会认出从这里进来的成员')
      return onDone()
    }
    setFault(explainTo(bind, reply?.refusal ?? 'nothing-recognised'))
  }
  if (!may) return null
  return (
    <Card title="让小程序认得它">
      <View className="matrix-note">
        在「{group.name}」的群聊里打开小程序，再回到这一页点一下。以后从群里打开的成员，就知道已经进群了，不用自己说。
      </View>
      {fault === null ? null : (
        <View className="below-button">
          <Notice tone="clay">{fault}</Notice>
        </View>
      )}
      <Button kind="quiet" icon="search" className="below-button" busy={busy} onTap={() => void recognise()}>
        认出这个群聊
      </Button>
    </Card>
  )
}
