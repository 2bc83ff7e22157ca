import { useState } from 'react'
import { publish, withdraw } from '../../../../shared/rewards/operator-contract'
import { call } from '../../platform/call'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Confirm } from '../../ui/Confirm'
import { Notice } from '../../ui/Notice'
import { say } from '../../ui/toast'
import { explainTo } from '../platform/refusals'
import { type Managed, rewardLine, shelfNames } from './words'

interface ShelfCardProps {
  readonly reward: Managed
  readonly onDone: () => void
}

/** On the page or not. Taking it off is asked once more; its orders stay. */
export function ShelfCard({ reward, onDone }: ShelfCardProps) {
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const act = async () => {
    setBusy(true)
    const { reward: id } = reward
    const on = reward.shelf === 'published'
    const reply = on ? await call(withdraw, { reward: id, reason: '运营者下架' }) : await call(publish, { reward: id })
    setBusy(false)
    setAsking(false)
    setFault(reply.ok ? null : explainTo(on ? withdraw : publish, reply.refusal))
    if (!reply.ok) return
    say(on ? '已下架' : '已上架，几秒后大家就能看到')
    onDone()
  }
  return (
    <Card title={reward.title} aside={shelfNames[reward.shelf]}>
      <Notice icon="gift" tone="leaf">
        {rewardLine(reward)}
      </Notice>
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      {reward.shelf === 'published' ? (
        <Button kind="quiet" onTap={() => setAsking(true)}>
          下架
        </Button>
      ) : (
        <Button busy={busy} onTap={() => void act()}>
          上架
        </Button>
      )}
      <Confirm
        open={asking}
        danger
        title="下架这件权益"
        yes="下架"
        busy={busy}
        onYes={() => void act()}
        onNo={() => setAsking(false)}
      >
        成员不再看得到它；已经换走的照常使用。
      </Confirm>
    </Card>
  )
}
