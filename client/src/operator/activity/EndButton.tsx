import { useState } from 'react'
import type { ActivityKind } from '../../../../shared/activity/state'
import { call } from '../../platform/call'
import { Button } from '../../ui/Button'
import { Confirm } from '../../ui/Confirm'
import { say } from '../../ui/toast'
import { explainTo, type OperatorAction } from '../platform/refusals'

interface EndButtonProps {
  readonly close: Extract<OperatorAction, { name: `${ActivityKind}.close` }>
  readonly id: string
  /** What its end means to people. */
  readonly effect: string
  readonly onEnded: () => void
}

/** Ends something before its time, after asking. */
export function EndButton({ close, id, effect, onEnded }: EndButtonProps) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const end = async () => {
    setBusy(true)
    const reply = await call(close, { id })
    setBusy(false)
    setAsking(false)
    say(reply.ok ? '几秒后结束' : explainTo(close, reply.refusal))
    onEnded()
  }
  return (
    <>
      <Button kind="quiet" icon="pause" onTap={() => setAsking(true)}>
        提前结束
      </Button>
      <Confirm
        open={asking}
        title="现在结束？"
        yes="结束"
        danger
        busy={busy}
        onYes={() => void end()}
        onNo={() => setAsking(false)}
      >
        {effect}
      </Confirm>
    </>
  )
}
