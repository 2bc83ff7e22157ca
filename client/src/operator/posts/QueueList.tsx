import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../../shared/action'
import { decide, queue } from '../../../../shared/posts/contract'
import { call } from '../../platform/call'
import { serverNow } from '../../platform/clock'
import { sayInstant } from '../../platform/instant-words'
import { goTo } from '../../platform/routes'
import { useMe } from '../../platform/session'
import { Pictures } from '../../posts/PostCard'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Chip } from '../../ui/Chip'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { Tap } from '../../ui/Tap'
import { say } from '../../ui/toast'
import { useOperatorAnswer } from '../platform/answer'
import { explainTo } from '../platform/refusals'
import { evidenceRoute } from '../platform/routes'
import { RejectSheet } from './RejectSheet'
import { decisionWords, reasonsOf } from './reasons'

type Waiting = OutputOf<typeof queue>['items'][number]

/** What waits for people, oldest first: approve with one tap, refuse with two. */
export function QueueList() {
  const { value, state, reason, reload } = useOperatorAnswer(queue, { limit: 50 })
  const [decided, setDecided] = useState<readonly string[]>([])
  const [rejecting, setRejecting] = useState<Waiting | null>(null)
  const items = (value?.items ?? []).filter(({ id }) => !decided.includes(id))
  const settle = async (item: Waiting, approve: boolean, note = '', clause = '') => {
    setRejecting(null)
    setDecided((now) => [...now, item.id])
    const reply = await call(decide, {
      item: item.id,
      approve,
      ...(note === '' ? {} : { note }),
      ...(clause === '' ? {} : { clause }),
    })
    if (!reply.ok) setDecided((now) => now.filter((one) => one !== item.id))
    say(reply.ok ? (approve ? '通过了' : '没有让它通过') : explainTo(decide, reply.refusal))
    reload()
  }
  return (
    <>
      <Screen
        state={state === 'ready' && items.length === 0 ? 'empty' : state}
        onRetry={reload}
        empty={{ icon: 'check', title: '都看过了', note: '带图的帖子和有可疑词的内容会在这里等人看' }}
        {...(reason === undefined ? {} : { reason })}
      >
        {items.map((item) => (
          <WaitingCard
            key={item.id}
            item={item}
            onApprove={() => void settle(item, true)}
            onReject={() => setRejecting(item)}
          />
        ))}
      </Screen>
      <RejectSheet
        open={rejecting !== null}
        onClose={() => setRejecting(null)}
        onReject={(note, clause) => void (rejecting !== null && settle(rejecting, false, note, clause))}
      />
    </>
  )
}

interface WaitingCardProps {
  readonly item: Waiting
  readonly onApprove: () => void
  readonly onReject: () => void
}

function WaitingCard({ item, onApprove, onReject }: WaitingCardProps) {
  const { author, at, text, pictures, why, context, history, appeal, kind, decisions } = item
  const me = useMe()
  const last = decisions.at(-1)
  // Who decided does not judge the appeal, but for an owner, who may be alone.
  const isOthers = appeal !== null && last?.by === me?.account && me?.role !== 'owner'
  return (
    <Card>
      <View className="waiting-head">
        <View className="waiting-name">{author.nickname === '' ? '已离开的成员' : author.nickname}</View>
        {history > 0 ? (
          <Tap label={`之前 ${history} 次没通过，去看看`} onTap={() => goTo(evidenceRoute(author.account))}>
            <Chip tone="clay">{`之前 ${history} 次`}</Chip>
          </Tap>
        ) : (
          <Chip tone="plain">没有前例</Chip>
        )}
      </View>
      <View className="waiting-by">
        {kind === 'post' ? '帖子' : '评论'} · {sayInstant(at, serverNow())}
      </View>
      {context === null ? null : <View className="quote">回复「{context}」</View>}
      {text === '' ? null : <View className="waiting-text">{text}</View>}
      <Pictures files={pictures} />
      {appeal === null || last === undefined ? null : (
        <View className="quote">
          <View className="waiting-by">{decisionWords(last, serverNow())}</View>
          <View className="waiting-appeal">申诉：{appeal.text}</View>
        </View>
      )}
      <View className="waiting-why">{reasonsOf(why).join(' · ')}</View>
      {isOthers ? (
        <Notice>上次是你处理的，申诉由另一位运营者来看。</Notice>
      ) : (
        <View className="button-pair">
          <Button kind="quiet" onTap={onReject}>
            {appeal === null ? '不通过' : '维持原判'}
          </Button>
          <Button onTap={onApprove}>{appeal === null ? '通过' : '恢复'}</Button>
        </View>
      )}
    </Card>
  )
}
