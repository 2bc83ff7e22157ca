import { View } from '@tarojs/components'
import { useState } from 'react'
import { useVisit } from '../arrival/visit'
import { type NextStep, nextStep } from '../entry/next-step'
import { Benefits, firstWords } from '../membership/Benefits'
import { joinCommunity } from '../membership/join'
import { joinTexts } from '../membership/refusals'
import { canRetry, explain } from '../platform/refusals'
import { goTo, routes } from '../platform/routes'
import type { Picture } from '../platform/session'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Plant } from '../ui/Plant'

/** What a visitor sees first: what this is, what members get, one button. Nothing is asked. */
export function VisitorToday({ picture }: { readonly picture: Picture }) {
  const { community } = picture
  useVisit(true)
  return (
    <>
      <Card className="welcome">
        <Plant stage="bush" step={2} watered={false} />
        <View className="welcome-title">{community.slogan}</View>
        <View className="welcome-note">{firstWords(community)}</View>
        <WayIn picture={picture} />
      </Card>
      <Benefits community={community} />
    </>
  )
}

const closedWords: Readonly<Partial<Record<NextStep, string>>> = {
  closed: joinTexts['entry-closed'],
  'read-only': '社群正在维护，晚一点再来加入',
}

/** The next step on the way in, whichever it is. */
function WayIn({ picture }: { readonly picture: Picture }) {
  const step = nextStep(picture)
  const { name, entry } = picture.community
  if (step === 'join') return <Join name={name} />
  const closed = closedWords[step]
  if (closed !== undefined) return <View className="water-note">{closed}</View>
  if (step === 'waiting') {
    return (
      <>
        <Button onTap={() => goTo(routes.entryTest)}>看看答案审得怎样了</Button>
        <View className="welcome-small">运营者看完就告诉你</View>
      </>
    )
  }
  return (
    <>
      <Button onTap={() => goTo(step === 'rules' ? routes.rules : routes.entryTest)}>{`加入${name}`}</Button>
      <View className="welcome-small">
        {step === 'test'
          ? '群规看过了，还差几道小题'
          : entry === 'test'
            ? '先看群规，再答几道小题'
            : '先看一遍群规，同意就能加入'}
      </View>
    </>
  )
}

function Join({ name }: { readonly name: string }) {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Awaited<ReturnType<typeof joinCommunity>>>(null)
  const join = async () => {
    setBusy(true)
    setRefusal(await joinCommunity())
    setBusy(false)
  }
  return (
    <>
      <Button busy={busy} onTap={() => void join()}>
        {refusal !== null && canRetry(refusal) ? '重试' : `加入${name}`}
      </Button>
      <View className={refusal === null ? 'welcome-small' : 'water-fault'}>
        {refusal === null ? '不用填资料，随时可以离开' : explain(refusal, joinTexts)}
      </View>
    </>
  )
}
