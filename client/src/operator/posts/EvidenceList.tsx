import { View } from '@tarojs/components'
import { useCallback } from 'react'
import type { OutputOf } from '../../../../shared/action'
import { evidence } from '../../../../shared/posts/contract'
import { call } from '../../platform/call'
import { serverNow } from '../../platform/clock'
import { sayInstant } from '../../platform/instant-words'
import { useMay } from '../../platform/may'
import { goTo } from '../../platform/routes'
import { Pictures } from '../../posts/PostCard'
import { Card } from '../../ui/Card'
import { Chip } from '../../ui/Chip'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { Tap } from '../../ui/Tap'
import { usePages } from '../platform/pages'
import { explainTo } from '../platform/refusals'
import { standingRoute } from '../platform/routes'
import { More } from '../ui/More'
import { decided, decisionWords, reasonsOf } from './reasons'

type Copy = OutputOf<typeof evidence>['copies'][number]

/** Frozen copies, newest first: of one member, or of all. Nobody changes them any more (SPEC 8.2). */
export function EvidenceList({ author }: { readonly author: string }) {
  const ask = useCallback(
    async (cursor: string | undefined) => {
      const reply = await call(evidence, {
        limit: 20,
        ...(author === '' ? {} : { author }),
        ...(cursor === undefined ? {} : { cursor }),
      })
      return reply.ok ? { ok: true as const, value: { items: reply.value.copies, next: reply.value.next } } : reply
    },
    [author],
  )
  const pages = usePages<Copy>(ask)
  const { refusal } = pages
  return (
    <>
      <Screen
        state={pages.state}
        onRetry={pages.reload}
        empty={{ icon: 'shield', title: '还没有证据', note: '没通过和下架的内容会冻结一份在这里' }}
        {...(refusal === undefined ? {} : { reason: explainTo(evidence, refusal) })}
      >
        <Notice icon="lock">这里是当时的原样，谁也改不了，作者删掉或离开后也还在。</Notice>
        {pages.items.map((copy) => (
          <CopyCard key={copy.id} copy={copy} />
        ))}
      </Screen>
      <More pages={pages} end="到头了" />
    </>
  )
}

function CopyCard({ copy: { author, at, text, pictures, why, decision } }: { readonly copy: Copy }) {
  const now = serverNow()
  const reasons = reasonsOf(why)
  const there = author.nickname !== ''
  const maySanction = useMay('moderation.standing')
  return (
    <Card>
      <View className="waiting-head">
        {there && maySanction ? (
          <Tap className="waiting-name" onTap={() => goTo(standingRoute(author.account))}>
            {author.nickname}
          </Tap>
        ) : (
          <View className="waiting-name">{there ? author.nickname : '已离开的成员'}</View>
        )}
        <Chip tone="clay">{decided[decision.is]}</Chip>
      </View>
      <View className="waiting-by">写于 {sayInstant(at, now)}</View>
      {text === '' ? null : <View className="quote">{text}</View>}
      <Pictures files={pictures} />
      <View className="waiting-by">{[decisionWords(decision, now), ...reasons].join(' · ')}</View>
    </Card>
  )
}
