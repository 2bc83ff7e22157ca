import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../../shared/action'
import { decide, queue } from '../../../../shared/posts/contract'
import { call } from '../../platform/call'
import { serverNow } from '../../platform/clock'
import { sayInstant } from '../../platform/instant-words'
import { Pictures } from '../../posts/PostCard'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Chip } from '../../ui/Chip'
import { Screen } from '../../ui/Screen'
import { say } from '../../ui/toast'
import { useOperatorAnswer } from '../platform/answer'
import { explainTo } from '../platform/refusals'
import { RejectSheet } from './RejectSheet'

type Waiting = OutputOf<typeof queue>['items'][number]

/** WeChat's labels, and the reasons for which it gave none. */
const weChatWords: Readonly<Record<string, string>> = {
  '10001': '微信提示：像广告',
  '20001': '微信提示：涉及时政',
  '20002': '微信提示：可能色情',
  '20003': '微信提示：可能辱骂',
  '20006': '微信提示：可能违法',
  '20008': '微信提示：可能欺诈',
  '20012': '微信提示：可能低俗',
  '20013': '微信提示：可能侵权',
  'user-not-recent': '作者很久没打开小程序，微信不检查',
  'too-often': '今天的微信检查次数用完了',
  'not-permitted': '还没有开通微信检查',
  'no-answer': '微信没有回音',
  'not-judged': '微信没能看到图片',
}

const becauseOf = (why: Waiting['why'][number]): string => {
  switch (why.because) {
    case 'word':
      return `有「${why.word}」`
    case 'pictures':
      return '图片还没人看过'
    case 'everything':
      return '先审后发'
    case 'unchecked':
      return '微信还没有回音'
    case 'wechat':
      return weChatWords[why.label] ?? '微信拿不准'
  }
}

/** What waits for people, oldest first: approve with one tap, refuse with two. */
export function QueueList() {
  const { value, state, reason, reload } = useOperatorAnswer(queue, { limit: 50 })
  const [decided, setDecided] = useState<readonly string[]>([])
  const [rejecting, setRejecting] = useState<Waiting | null>(null)
  const items = (value?.items ?? []).filter(({ id }) => !decided.includes(id))
  const settle = async (item: Waiting, approve: boolean, note = '') => {
    setRejecting(null)
    setDecided((now) => [...now, item.id])
    const reply = await call(decide, { item: item.id, approve, ...(note === '' ? {} : { note }) })
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
        onReject={(note) => void (rejecting !== null && settle(rejecting, false, note))}
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
  const { author, at, text, pictures, why, context, history, appeal, kind } = item
  return (
    <Card>
      <View className="waiting-head">
        <View className="waiting-name">{author.nickname === '' ? '已离开的成员' : author.nickname}</View>
        <Chip tone={history > 0 ? 'clay' : 'plain'}>{history > 0 ? `之前 ${history} 次` : '没有前例'}</Chip>
      </View>
      <View className="waiting-by">
        {kind === 'post' ? '帖子' : '评论'} · {sayInstant(at, serverNow())}
      </View>
      {context === null ? null : <View className="quote">回复「{context}」</View>}
      {text === '' ? null : <View className="waiting-moves">{text}</View>}
      <Pictures files={pictures} />
      {appeal === null ? null : <View className="quote">申诉:{appeal.text}</View>}
      <View className="waiting-by">{[...new Set(why.map(becauseOf))].join(' · ')}</View>
      <View className="button-pair">
        <Button kind="quiet" onTap={onReject}>
          不通过
        </Button>
        <Button onTap={onApprove}>通过</Button>
      </View>
    </Card>
  )
}
