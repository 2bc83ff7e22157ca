import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../shared/action'
import { view, vote } from '../../../shared/poll/contract'
import { sayLeft } from '../activity/kinds'
import { ask } from '../platform/answers'
import { call } from '../platform/call'
import { explain } from '../platform/refusals'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Notice } from '../ui/Notice'
import { Option } from '../ui/Option'
import { voteTexts } from './refusals'

export type PollView = OutputOf<typeof view>

/** Choosing: who will see it is said before the vote. */
export function Ballot({ poll }: { readonly poll: PollView }) {
  const [chosen, setChosen] = useState<readonly number[]>([])
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const choose = (place: number) => {
    if (chosen.includes(place)) return setChosen(chosen.filter((one) => one !== place))
    // One choice moves; of several the oldest makes room.
    setChosen([...chosen, place].slice(-poll.most))
  }
  const send = async () => {
    setBusy(true)
    const reply = await call(vote, { id: poll.id, choices: [...chosen] })
    setFault(reply.ok || reply.refusal === 'already-voted' ? null : explain(reply.refusal, voteTexts))
    await ask(view, { id: poll.id })
    setBusy(false)
  }
  return (
    <>
      <Card title={poll.title} aside={sayLeft(poll.closesAt, poll.now)}>
        {poll.intro === '' ? null : <View className="poll-intro">{poll.intro}</View>}
        {poll.options.map(({ text }, place) => (
          <Option key={text} title={text} chosen={chosen.includes(place)} onChoose={() => choose(place)} />
        ))}
        <View className="poll-facts">{poll.most === 1 ? '选一个' : `最多选 ${poll.most} 个`}，投了不能改</View>
      </Card>
      {poll.anonymous ? (
        <Notice icon="lock">匿名投票：谁选了什么不会留下记录，运营者也看不到</Notice>
      ) : (
        <Notice icon="people" tone="sun">
          公开投票：大家会看到你选了什么
        </Notice>
      )}
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <Button busy={busy} disabled={chosen.length === 0} onTap={() => void send()}>
        投出这一票
      </Button>
    </>
  )
}
