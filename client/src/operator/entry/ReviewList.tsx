import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { OutputOf } from '../../../../shared/action'
import { decide, queue } from '../../../../shared/entry/contract'
import { accept } from '../../../../shared/outcome'
import { call } from '../../platform/call'
import { serverNow } from '../../platform/clock'
import { sayWait } from '../../platform/instant-words'
import { canRetry } from '../../platform/refusals'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Chip } from '../../ui/Chip'
import { Confirm } from '../../ui/Confirm'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { say } from '../../ui/toast'
import { usePages } from '../platform/pages'
import { explainTo } from '../platform/refusals'
import { More } from '../ui/More'
import { RefuseSheet } from './RefuseSheet'

type Waiting = OutputOf<typeof queue>['waiting'][number]
type Asking = { readonly verdict: 'approve' | 'refuse'; readonly one: Waiting } | null

const askPage = async (cursor: string | undefined) => {
  const reply = await call(queue, cursor === undefined ? {} : { cursor })
  return reply.ok ? accept({ items: reply.value.waiting, next: reply.value.next }) : reply
}

/** Visitors whose answers a person is to read, the longest waiting first: two taps for a yes, two for a no. */
export function ReviewList() {
  const pages = usePages(useCallback(askPage, []))
  const { gone, asking, ask, settle } = useDeciding(pages.reload)
  const waiting = pages.items.filter(({ review }) => !gone.includes(review))
  const empty = { icon: 'check' as const, title: '都看过了', note: '有人答了要人来看的题，会在这里等你们' }
  return (
    <>
      <Screen
        state={pages.state === 'ready' && waiting.length === 0 && pages.more === 'none' ? 'empty' : pages.state}
        onRetry={pages.reload}
        skeleton={<Skeleton cards={['l', 'l']} />}
        empty={empty}
        {...(pages.refusal === undefined ? {} : { reason: explainTo(queue, pages.refusal) })}
      >
        {waiting.map((one) => (
          <ReviewCard key={one.review} one={one} onAsk={(verdict) => ask({ verdict, one })} />
        ))}
        <More pages={pages} end="等得最久的在最上面" />
      </Screen>
      <Confirm
        open={asking?.verdict === 'approve'}
        title="让这位访客加入？"
        yes="通过"
        onYes={() => void settle('')}
        onNo={() => ask(null)}
      >
        马上成为成员，排进有空位的群，并收到欢迎词。
      </Confirm>
      <RefuseSheet
        open={asking?.verdict === 'refuse'}
        onClose={() => ask(null)}
        onRefuse={(reason) => void settle(reason)}
      />
    </>
  )
}

/** Takes a decided one off the list at once, and puts it back when the server did not take the decision. */
function useDeciding(reload: () => void) {
  const [gone, setGone] = useState<readonly string[]>([])
  const [asking, ask] = useState<Asking>(null)
  const settle = async (reason: string) => {
    if (asking === null) return
    const { verdict, one } = asking
    ask(null)
    setGone((now) => [...now, one.review])
    const reply = await call(decide, { review: one.review, verdict, ...(reason === '' ? {} : { reason }) })
    // Somebody else was faster: it stays away all the same.
    if (!reply.ok && reply.refusal !== 'no-such-review') setGone((now) => now.filter((other) => other !== one.review))
    say(
      reply.ok
        ? verdict === 'approve'
          ? '通过了，已经是成员'
          : '没有通过，对方还能再试'
        : explainTo(decide, reply.refusal),
    )
    if (reply.ok || !canRetry(reply.refusal)) reload()
  }
  return { gone, asking, ask, settle }
}

interface ReviewCardProps {
  readonly one: Waiting
  readonly onAsk: (verdict: 'approve' | 'refuse') => void
}

function ReviewCard({ one, onAsk }: ReviewCardProps) {
  const { since, answers, attempts } = one
  return (
    <Card>
      <View className="waiting-head">
        <View className="waiting-by">{`一位访客 · ${sayWait(since, serverNow())}`}</View>
        {attempts > 1 ? <Chip tone="plain">{`第 ${attempts} 次来答`}</Chip> : null}
      </View>
      <View className="review-answers">
        {answers.map(({ question, answer }) => (
          <View key={question} className="review-answer">
            <View className="review-question">{question}</View>
            <View className="review-words">{answer}</View>
          </View>
        ))}
      </View>
      <View className="button-pair">
        <Button kind="quiet" onTap={() => onAsk('refuse')}>
          不通过
        </Button>
        <Button onTap={() => onAsk('approve')}>请进来</Button>
      </View>
    </Card>
  )
}
