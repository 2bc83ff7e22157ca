import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { nextStep } from '../../entry/next-step'
import { Benefits, firstWords } from '../../membership/Benefits'
import { goTo, routes } from '../../platform/routes'
import { openToday, openTodayIfOlderThan, type Picture, useSession } from '../../platform/session'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Page } from '../../ui/Page'
import { Plant } from '../../ui/Plant'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { JoinFoot } from '../JoinFoot'
import { useVisit } from '../visit'
import { WayCard } from '../WayCard'
import '../arrival.css'

const STALE_MS = 60_000

/** A member who scanned a code or opened a card knows the community: on to their plant. Who joins on this page stays for the welcome. */
function useHomeForMembers(picture: Picture | null): boolean {
  const [isHome, setHome] = useState(false)
  const isFirstSight = useRef(true)
  useEffect(() => {
    if (picture === null || !isFirstSight.current) return
    isFirstSight.current = false
    if (picture.member === null || Taro.getCurrentPages().length > 1) return
    setHome(true)
    goTo(routes.today)
  }, [picture])
  return isHome
}

/** Where a scanned code and a card lead: the community first, and the way in. Nothing is asked. */
export default function LookPage() {
  const { picture, state } = useSession()
  useDidShow(() => void openTodayIfOlderThan(STALE_MS))
  useVisit(picture !== null && picture.member === null)
  const isGoingHome = useHomeForMembers(picture)
  const face =
    picture === null || isGoingHome
      ? state === 'offline' || state === 'failed'
        ? state
        : 'loading'
      : state === 'offline'
        ? 'stale'
        : 'ready'
  return (
    <Page
      title={picture?.community.name ?? '看看'}
      foot={picture === null || isGoingHome ? undefined : <Foot picture={picture} />}
    >
      <Screen state={face} onRetry={() => void openToday()} skeleton={<Skeleton cards={['l', 'm', 'm']} />}>
        {picture === null ? null : (
          <>
            <Card className="look-head">
              <Plant stage="bloom" step={2} watered={false} size="small" />
              <View className="look-slogan">{picture.community.slogan}</View>
              <View className="look-note">{firstWords(picture.community)}</View>
            </Card>
            <WayCard picture={picture} />
            <Benefits community={picture.community} />
          </>
        )}
      </Screen>
    </Page>
  )
}

function Foot({ picture }: { readonly picture: Picture }) {
  switch (nextStep(picture)) {
    case 'member':
      return <Button onTap={() => goTo(routes.today)}>去今日看看</Button>
    case 'waiting':
      return <Button onTap={() => goTo(routes.entryTest)}>看看答案审得怎样了</Button>
    case 'closed':
      return <View className="arrival-closed">群主暂时没有开放加入，过些日子再来看看</View>
    case 'read-only':
      return <View className="arrival-closed">社群正在维护，晚一点再来加入</View>
    case 'rules':
      return <Button onTap={() => goTo(routes.rules)}>先看看群规</Button>
    case 'test':
      return <Button onTap={() => goTo(routes.entryTest)}>去答入群问答</Button>
    case 'join':
      return <JoinFoot name={picture.community.name} />
  }
}
