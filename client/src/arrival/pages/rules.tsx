import { View } from '@tarojs/components'
import { useState } from 'react'
import { current, difference } from '../../../../shared/rulebook/contract'
import { nextStep } from '../../entry/next-step'
import { useAnswer } from '../../platform/answers'
import { sayInstant } from '../../platform/instant-words'
import { explain } from '../../platform/refusals'
import { goBack, goOnTo, routes } from '../../platform/routes'
import { useSession } from '../../platform/session'
import { agreeTo } from '../../rulebook/accepting'
import { Changes } from '../../rulebook/Changes'
import { Clauses } from '../../rulebook/Clauses'
import { acceptTexts } from '../../rulebook/refusals'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Notice } from '../../ui/Notice'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { say } from '../../ui/toast'
import { JoinFoot } from '../JoinFoot'
import { useVisit } from '../visit'
import '../arrival.css'

/** The rulebook, for whoever wants to read it; agreed to by who wants to come in, and again when it has changed. */
export default function RulesPage() {
  const { value, state, reason, askAgain } = useAnswer(current, {})
  useVisit(useSession(({ picture }) => picture !== null && picture.member === null))
  const rulebook = value?.rulebook ?? null
  const accepted = value?.accepted ?? 0
  const version = rulebook?.version ?? 0
  const isNewer = accepted > 0 && accepted < version
  const face = state === 'ready' && rulebook === null ? 'empty' : state
  return (
    <Page title="群规手册" foot={rulebook === null ? undefined : <Foot version={version} accepted={accepted} />}>
      <Screen
        state={face}
        onRetry={askAgain}
        skeleton={<Skeleton cards={['m', 'l', 'l']} />}
        empty={{ icon: 'book', title: '还没有群规', note: '群主写好以后，会在这里' }}
        {...(reason === undefined ? {} : { reason })}
      >
        {isNewer ? <WhatIsNew from={accepted} to={version} note={rulebook?.note ?? ''} /> : null}
        <Clauses groups={rulebook?.groups ?? []} />
        {rulebook === null ? null : (
          <View className="rules-at">
            {`第 ${version} 版 · ${sayInstant(rulebook.publishedAt, Date.now())} 起生效`}
          </View>
        )}
      </Screen>
    </Page>
  )
}

function WhatIsNew({ from, to, note }: { readonly from: number; readonly to: number; readonly note: string }) {
  const { value } = useAnswer(difference, { from, to })
  return (
    <>
      <Notice tone="sun">看过并同意后，就能继续签到和发言。</Notice>
      <Card title="这次改了什么">
        {note === '' ? null : <View className="rules-note">{note}</View>}
        <Changes changes={value?.changes ?? []} />
      </Card>
    </>
  )
}

function Foot({ version, accepted }: { readonly version: number; readonly accepted: number }) {
  const picture = useSession((session) => session.picture)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  if (picture === null) return null
  const step = nextStep(picture)
  const isMember = step === 'member'
  if (accepted >= version) {
    if (step === 'join') return <JoinFoot name={picture.community.name} />
    return step === 'test' ? <Button onTap={() => goOnTo(routes.entryTest)}>去答入群问答</Button> : null
  }
  const agree = async () => {
    setBusy(true)
    const refusal = await agreeTo(version)
    setBusy(false)
    if (refusal !== null) return setFault(explain(refusal, acceptTexts))
    if (isMember) {
      say('好，都记下了')
      goBack()
    } else if (picture.community.entry === 'test') goOnTo(routes.entryTest)
  }
  return (
    <>
      {fault === null ? null : <View className="arrival-fault">{fault}</View>}
      <Button busy={busy} onTap={() => void agree()}>
        看过了，同意
      </Button>
    </>
  )
}
