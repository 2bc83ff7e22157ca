import { View } from '@tarojs/components'
import { useState } from 'react'
import { find } from '../../../../shared/membership/contract'
import { standing } from '../../../../shared/moderation/contract'
import { serverNow } from '../../platform/clock'
import { sayInstant } from '../../platform/instant-words'
import { useMay } from '../../platform/may'
import { goBack, goTo } from '../../platform/routes'
import { Avatar } from '../../ui/Avatar'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Chip } from '../../ui/Chip'
import { Item } from '../../ui/Item'
import { Screen } from '../../ui/Screen'
import { useOperatorAnswer } from '../platform/answer'
import { evidenceRoute } from '../platform/routes'
import { SanctionSheet } from './SanctionSheet'
import { type Rung, rungs, type Sanction, sanctionNames } from './sanctions'

/** How a member stands with the rules, and the ladder: reminder, mute, removal (SPEC 8.3). */
export function Standing({ account }: { readonly account: string }) {
  const who = useOperatorAnswer(find, { member: account })
  const { value, state, reason, reload } = useOperatorAnswer(standing, { member: account })
  const [rung, setRung] = useState<Rung | null>(null)
  const mayReadEvidence = useMay('posts.evidence')
  const nickname = who.value?.member.nickname ?? '这位成员'
  const until = value?.mutedUntil ?? 0
  const muted = until > serverNow()
  const offered: readonly Rung[] = muted ? ['remind', 'unmute', 'remove'] : ['remind', 'mute', 'remove']
  const sanctions = value?.sanctions ?? []
  return (
    <Screen state={state} onRetry={reload} {...(reason === undefined ? {} : { reason })}>
      <Card>
        <View className="head">
          <Avatar nickname={nickname} avatar={who.value?.member.avatar ?? null} size="large" />
          <View className="item-words head-words">
            <View className="head-name">{nickname}</View>
            <View className="head-chips">
              {muted ? (
                <Chip tone="clay">{`禁言到${sayInstant(until, serverNow())}`}</Chip>
              ) : (
                <Chip>{sanctions.length === 0 ? '没有提醒或禁言' : '可以发言'}</Chip>
              )}
            </View>
          </View>
        </View>
      </Card>
      <Ladder rungs={offered} onChoose={setRung} />
      <Card kind="list" title="之前">
        {sanctions.length === 0 ? <View className="more">没有提醒过，也没有禁言过</View> : null}
        {sanctions.map((one) => (
          <Before key={one.id} sanction={one} />
        ))}
        {mayReadEvidence ? (
          <Item
            icon="shield"
            tone="water"
            title="没通过和下架的内容"
            note="冻结的副本，谁也改不了"
            onTap={() => goTo(evidenceRoute(account))}
          />
        ) : null}
      </Card>
      <SanctionSheet
        rung={rung}
        member={account}
        nickname={nickname}
        onClose={() => setRung(null)}
        onDone={() => (rung === 'remove' ? goBack() : reload())}
      />
    </Screen>
  )
}

function Ladder({
  rungs: offered,
  onChoose,
}: {
  readonly rungs: readonly Rung[]
  readonly onChoose: (rung: Rung) => void
}) {
  return (
    <View className="ladder">
      {offered.map((rung) => (
        <LadderButton key={rung} rung={rung} onChoose={onChoose} />
      ))}
    </View>
  )
}

function LadderButton({ rung, onChoose }: { readonly rung: Rung; readonly onChoose: (rung: Rung) => void }) {
  const may = useMay(rungs[rung].needs)
  if (!may) return null
  return (
    <Button kind={rung === 'remove' ? 'danger' : 'quiet'} onTap={() => onChoose(rung)}>
      {{ remind: '提醒', mute: '禁言', unmute: '恢复发言', remove: '移出' }[rung]}
    </Button>
  )
}

function Before({ sanction: { kind, reason, clause, at, until } }: { readonly sanction: Sanction }) {
  const now = serverNow()
  const notes = [reason, clause === null ? '' : `依据「${clause.title}」`, sayInstant(at, now)]
  const title = kind === 'mute' ? `禁言到${sayInstant(until, now)}` : sanctionNames[kind]
  return (
    <Item
      icon={kind === 'mute' ? 'lock' : kind === 'unmute' ? 'undo' : 'notice'}
      tone={kind === 'mute' ? 'clay' : kind === 'unmute' ? 'leaf' : 'sun'}
      title={title}
      note={notes.filter((note) => note !== '').join(' · ')}
    />
  )
}
