import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Confirm } from '../../ui/Confirm'
import { say } from '../../ui/toast'

interface EndButtonProps {
  /** What its end means to people. */
  readonly effect: string
  /** A sentence when it was not to be. */
  readonly onEnd: () => Promise<string | null>
}

/** Ends something before its time, after asking. */
export function EndButton({ effect, onEnd }: EndButtonProps) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const end = async () => {
    setBusy(true)
    const told = await onEnd()
    setBusy(false)
    setAsking(false)
    say(told ?? '几秒后结束')
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
