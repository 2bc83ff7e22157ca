import { useState } from 'react'
import { resume, stop } from '../../../../shared/moderation/contract'
import { call } from '../../platform/call'
import { useMay } from '../../platform/may'
import { openToday, useCommunity } from '../../platform/session'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Notice } from '../../ui/Notice'
import { say } from '../../ui/toast'
import { explainTo } from '../platform/refusals'
import { Effects } from '../ui/Effects'
import { ReasonField } from '../ui/ReasonField'

const phrases = ['有人刷屏', '不实消息在扩散', '先停下来看看']

/** One switch stops all writing of members; it takes effect everywhere within seconds (SPEC 8.2). */
export function EmergencySwitch() {
  const stopped = useCommunity()?.readOnly ?? false
  const mayResume = useMay(resume.name)
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<boolean | null>(null)
  const now = told ?? stopped
  const turn = async () => {
    setBusy(true)
    const reply = now ? await call(resume, { reason }) : await call(stop, { reason })
    setBusy(false)
    if (reply.ok) {
      setTold(!now)
      setReason('')
    }
    say(reply.ok ? (now ? '恢复了，大家可以写了' : '已停写') : explainTo(now ? resume : stop, reply.refusal))
    void openToday()
  }
  return (
    <>
      <Notice tone={now ? 'clay' : 'leaf'}>{now ? '现在停着：成员只能看，不能写。' : '现在一切照常。'}</Notice>
      <Card title={now ? '恢复' : '全员停写'}>
        <Effects
          lines={
            now
              ? ['几秒内，所有成员又可以发帖、评论、签到。']
              : ['几秒内，所有成员的发帖、评论、签到都会停下。', '大家还能看；运营者的操作不受影响。']
          }
        />
        <ReasonField value={reason} onChange={setReason} phrases={phrases} maxLength={100} />
        {now && !mayResume ? (
          <Notice>恢复要群主或监察官来。</Notice>
        ) : (
          <Button kind={now ? 'main' : 'danger'} busy={busy} disabled={reason.trim() === ''} onTap={() => void turn()}>
            {now ? '恢复' : '马上停写'}
          </Button>
        )}
      </Card>
    </>
  )
}
