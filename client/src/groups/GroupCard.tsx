import { useState } from 'react'
import type { OutputOf } from '../../../shared/action'
import { arrived, ask, leave, type mine } from '../../../shared/groups/contract'
import { call } from '../platform/call'
import { explain } from '../platform/refusals'
import { openToday } from '../platform/session'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Confirm } from '../ui/Confirm'
import { Tap } from '../ui/Tap'
import { say } from '../ui/toast'
import { PlaceFace } from './PlaceFace'
import { arrivedTexts, askTexts, leaveTexts } from './refusals'
import type { Place } from './words'

interface GroupCardProps {
  readonly place: OutputOf<typeof mine>
  readonly onChanged: () => void
}

/** One matter, one action: go in, wait, or ask for a place. */
export function GroupCard({ place, onChanged }: GroupCardProps) {
  const [busy, setBusy] = useState(false)
  const act = async (deed: () => Promise<string | null>) => {
    setBusy(true)
    const fault = await deed()
    setBusy(false)
    if (fault !== null) say(fault)
    onChanged()
    void openToday()
  }
  const come = () =>
    act(async () => {
      const reply = await call(arrived, {})
      return reply.ok ? null : explain(reply.refusal, arrivedTexts)
    })
  const askFor = () =>
    act(async () => {
      const reply = await call(ask, {})
      return reply.ok ? null : explain(reply.refusal, askTexts)
    })
  return (
    <Card>
      <PlaceFace place={place} />
      {place.way === null ? null : (
        <Button busy={busy} onTap={() => void come()}>
          我已经进群了
        </Button>
      )}
      {place.mayAsk ? (
        <Button busy={busy} onTap={() => void askFor()}>
          给我安排一个群
        </Button>
      ) : null}
      {place.state === 'none' ? null : <Leave place={place} busy={busy} act={act} />}
    </Card>
  )
}

interface LeaveProps {
  readonly place: Place
  readonly busy: boolean
  readonly act: (deed: () => Promise<string | null>) => Promise<void>
}

function Leave({ place, busy, act }: LeaveProps) {
  const [asked, setAsked] = useState(false)
  const waits = place.state === 'waiting'
  const go = async () => {
    await act(async () => {
      const reply = await call(leave, {})
      return reply.ok ? null : explain(reply.refusal, leaveTexts)
    })
    setAsked(false)
  }
  return (
    <>
      <Tap className="place-leave" disabled={busy} onTap={() => setAsked(true)}>
        {waits ? '不排了' : '让出这个位置'}
      </Tap>
      <Confirm
        open={asked}
        title={waits ? '不排队了？' : '让出位置？'}
        yes={waits ? '不排了' : '让出位置'}
        danger
        busy={busy}
        onYes={() => void go()}
        onNo={() => setAsked(false)}
      >
        {waits ? '以后再排要从队尾开始。' : '位置会给下一位；微信群聊要你自己退出。你仍是成员，积分和勋章都在。'}
      </Confirm>
    </>
  )
}
