import { View } from '@tarojs/components'
import { useState } from 'react'
import { reject, release } from '../../../../shared/referral/contract'
import { call } from '../../platform/call'
import { Button } from '../../ui/Button'
import { grouped } from '../../ui/numbers'
import { Sheet } from '../../ui/Sheet'
import { say } from '../../ui/toast'
import { explainTo } from '../platform/refusals'
import { Effects } from '../ui/Effects'
import { ReasonField } from '../ui/ReasonField'
import type { Asked } from './held'

interface DecisionSheetProps {
  readonly asked: Asked | null
  readonly onClose: () => void
  /** Something was decided, or somebody else was faster: the list is old. */
  readonly onDone: () => void
}

export function DecisionSheet({ asked, onClose, onDone }: DecisionSheetProps) {
  const title = asked?.kind === 'reject' ? '这些邀请不算' : '放行这些邀请'
  return (
    <Sheet open={asked !== null} title={title} onClose={onClose}>
      {asked === null ? null : <DecisionForm asked={asked} onClose={onClose} onDone={onDone} />}
    </Sheet>
  )
}

function linesOf({ inviter, friends, kind }: Asked): string[] {
  const { nickname, counted } = inviter
  if (kind === 'reject') {
    return [`${nickname}不因这 ${friends.length} 位得积分,也不算进礼物的人数。`, `${nickname}会在邀请页看到没有算上。`]
  }
  const points = friends.reduce((sum, one) => sum + one.points, 0)
  return [
    `${nickname}得 ${grouped(points)} 积分,马上到账。`,
    `算数的朋友 ${counted} → ${counted + friends.length} 位,到了礼物的人数会自动送出。`,
  ]
}

function DecisionForm({ asked, onClose, onDone }: Omit<DecisionSheetProps, 'asked'> & { readonly asked: Asked }) {
  const { inviter, friends, kind } = asked
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const decide = async () => {
    setBusy(true)
    const action = kind === 'release' ? release : reject
    const invitees = friends.map(({ invitee }) => invitee)
    const why = reason.trim()
    const reply =
      kind === 'release'
        ? await call(release, { member: inviter.member, invitees, ...(why === '' ? {} : { reason: why }) })
        : await call(reject, { member: inviter.member, invitees, reason: why })
    onClose()
    onDone()
    say(reply.ok ? (kind === 'release' ? '已放行,积分到账了' : '已处理,没有算上') : explainTo(action, reply.refusal))
  }
  const phrases =
    kind === 'reject' ? ['同一个人的小号', '加入后再没来过', '资料对不上'] : ['线下活动一起来的', '逐个看过']
  return (
    <View>
      <Effects lines={linesOf(asked)} />
      <ReasonField value={reason} onChange={setReason} phrases={phrases} optional={kind === 'release'} />
      <View className="button-pair">
        <Button kind="quiet" disabled={busy} onTap={onClose}>
          先不
        </Button>
        <Button
          kind={kind === 'reject' ? 'danger' : 'main'}
          busy={busy}
          disabled={kind === 'reject' && reason.trim() === ''}
          onTap={() => void decide()}
        >
          {kind === 'release' ? `放行 ${friends.length} 位` : `不算 ${friends.length} 位`}
        </Button>
      </View>
    </View>
  )
}
