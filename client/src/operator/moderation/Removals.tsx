import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../../shared/action'
import { removals, tickRemoval } from '../../../../shared/moderation/contract'
import { call } from '../../platform/call'
import { serverNow } from '../../platform/clock'
import { sayInstant } from '../../platform/instant-words'
import { useMay } from '../../platform/may'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Confirm } from '../../ui/Confirm'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { say } from '../../ui/toast'
import { useOperatorAnswer } from '../platform/answer'
import { explainTo } from '../platform/refusals'

type Task = OutputOf<typeof removals>['tasks'][number]

/** Who was removed here and must still be taken out of the chat group by hand (SPEC 8.3). */
export function Removals() {
  const { value, state, reason, reload } = useOperatorAnswer(removals, {})
  const mayTick = useMay(tickRemoval.name)
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [asking, setAsking] = useState<Task | null>(null)
  const tasks = (value?.tasks ?? []).filter(({ account }) => !ticked.includes(account))
  const tick = async ({ account }: Task) => {
    setAsking(null)
    setTicked((now) => [...now, account])
    const reply = await call(tickRemoval, { account })
    if (!reply.ok) setTicked((now) => now.filter((one) => one !== account))
    say(reply.ok ? '勾掉了' : explainTo(tickRemoval, reply.refusal))
    reload()
  }
  return (
    <>
      <Screen
        state={state === 'ready' && tasks.length === 0 ? 'empty' : state}
        onRetry={reload}
        empty={{ icon: 'check', title: '没有要请出的人', note: '移出社群的人还在微信群里时，会在这里等你' }}
        {...(reason === undefined ? {} : { reason })}
      >
        <Notice>微信不让小程序踢人。去群里把这几位移出，回来勾掉。</Notice>
        {tasks.map((task) => (
          <Card key={task.account}>
            <View className="waiting-name">{task.nickname}</View>
            <View className="waiting-by">
              {task.group} · {sayInstant(task.at, serverNow())}移出社群
            </View>
            <View className="quote">
              {task.reason}
              {task.clause === null ? '' : ` · 依据「${task.clause.title}」`}
            </View>
            {mayTick ? <Button onTap={() => setAsking(task)}>已经请出</Button> : null}
          </Card>
        ))}
      </Screen>
      <Confirm
        open={asking !== null}
        title={`${asking?.nickname ?? ''}已经不在群里了？`}
        yes="已经请出"
        onNo={() => setAsking(null)}
        onYes={() => void (asking !== null && tick(asking))}
      >
        勾掉以后这件事就不再提醒，名字也不再保留。
      </Confirm>
    </>
  )
}
