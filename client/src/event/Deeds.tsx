import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../ui/Button'
import { Confirm } from '../ui/Confirm'
import { say } from '../ui/toast'
import { DoorSheet } from './DoorSheet'
import { type EventView, giveUp, type Stage, takeSeat } from './event'

interface DeedsProps {
  readonly event: EventView
  readonly stage: Stage
}

/** Is there anything to do? Then it stands at the foot of the page. */
export const hasDeeds = (stage: Stage): boolean => !['there', 'begun', 'over', 'asking'].includes(stage)

/** The one thing to do next, and the way out beside it. */
export function Deeds({ event, stage }: DeedsProps) {
  const [open, setOpen] = useState<'door' | 'leaving' | null>(null)
  const [busy, setBusy] = useState(false)
  const close = () => setOpen(null)
  const work = async (deed: Promise<string>) => {
    setBusy(true)
    say(await deed)
    setBusy(false)
    close()
  }
  const leaving = (
    <Button kind="quiet" onTap={() => setOpen('leaving')}>
      {stage === 'waiting' ? '不等了' : '取消报名'}
    </Button>
  )
  return (
    <>
      {stage === 'join' || stage === 'line' ? (
        <Button busy={busy} onTap={() => void work(takeSeat(event.id))}>
          {stage === 'join' ? '报名' : '排候补'}
        </Button>
      ) : stage === 'door' ? (
        <View className="button-pair event-deeds">
          {leaving}
          <Button icon="scan" onTap={() => setOpen('door')}>
            签到
          </Button>
        </View>
      ) : (
        leaving
      )}
      <DoorSheet id={event.id} open={open === 'door'} onClose={close} />
      <Confirm
        open={open === 'leaving'}
        title={stage === 'waiting' ? '不再候补？' : '取消报名？'}
        yes={stage === 'waiting' ? '不等了' : '让出位子'}
        danger
        busy={busy}
        onYes={() => void work(giveUp(event.id))}
        onNo={close}
      >
        {stage === 'waiting' ? '再排就要从最后开始。' : '位子会马上给候补的第一位；之后再报名，要从候补排起。'}
      </Confirm>
    </>
  )
}
