import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { nextStep } from '../../entry/next-step'
import { Benefits } from '../../membership/Benefits'
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

/** Where a scanned code leads: the community first, and the way in. Nothing is asked. */
export default function LookPage() {
  const { picture, state } = useSession()
  useDidShow(() => void openTodayIfOlderThan(STALE_MS))
  useVisit(picture !== null && picture.member === null)
  const face =
    picture === null
      ? state === 'offline' || state === 'failed'
        ? state
        : 'loading'
      : state === 'offline'
        ? 'stale'
        : 'ready'
  return (
    <Page title={picture?.community.name ?? '看看'} foot={picture === null ? undefined : <Foot picture={picture} />}>
      <Screen state={face} onRetry={() => void openToday()} skeleton={<Skeleton cards={['l', 'm', 'm']} />}>
        {picture === null ? null : (
          <>
            <Card className="look-head">
              <Plant stage="bloom" step={2} watered={false} size="small" />
              <View className="look-slogan">{picture.community.slogan}</View>
              <View className="look-note">每位成员都有一株自己的植物，每天浇一次水，它就长一点。</View>
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
