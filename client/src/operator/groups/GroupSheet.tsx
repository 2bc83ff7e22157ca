import { View } from '@tarojs/components'
import { useState } from 'react'
import { close, open } from '../../../../shared/groups/contract'
import { call } from '../../platform/call'
import { useMay } from '../../platform/may'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { say } from '../../ui/toast'
import { explainTo } from '../platform/refusals'
import { Facts } from '../ui/Facts'
import { ReasonField } from '../ui/ReasonField'
import { CodeForm } from './CodeForm'
import { codeWords, type Group, platformNames, roomWords, stateNames, type Told } from './words'

interface GroupSheetProps {
  readonly group: Group
  readonly told: Told
  readonly onDone: () => void
}

/** One group: how it stands, its join code, and closing or opening it. */
export function GroupSheet({ group, told, onDone }: GroupSheetProps) {
  const maySetCode = useMay('groups.setCode')
  const mayClose = useMay('groups.close')
  return (
    <View>
      <Facts
        facts={[
          ['平台', platformNames[group.platform]],
          ['状态', stateNames[group.state]],
          ['位置', roomWords(group)],
          ['群码', codeWords(group)],
        ]}
      />
      {maySetCode && group.byCode > 0 ? <CodeForm group={group} told={told} onDone={onDone} /> : null}
      {mayClose ? <Door group={group} onDone={onDone} /> : null}
    </View>
  )
}

const phrases = ['人齐了', '合并到别的群', '重新开放']

/** Closing asks why; opening gives out what was left. */
function Door({ group, onDone }: Omit<GroupSheetProps, 'told'>) {
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const isClosed = group.state === 'closed'
  const turn = async () => {
    setBusy(true)
    setFault(null)
    const input = { group: group.id, reason: reason.trim() }
    const reply = isClosed ? await call(open, input) : await call(close, input)
    setBusy(false)
    if (!reply.ok) return setFault(explainTo(isClosed ? open : close, reply.refusal))
    say(isClosed ? '群重新开放了' : '群关闭了，已在群里的人不受影响')
    onDone()
  }
  return (
    <View>
      <ReasonField value={reason} onChange={setReason} phrases={phrases} />
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <Button
        kind={isClosed ? 'quiet' : 'danger'}
        busy={busy}
        disabled={reason.trim() === ''}
        onTap={() => void turn()}
      >
        {isClosed ? '重新开放' : '关闭这个群'}
      </Button>
    </View>
  )
}
