import { useDidShow } from '@tarojs/taro'
import { mine } from '../../../../shared/groups/contract'
import { openEntry, useEntryTest } from '../../entry/test-store'
import { Greeting, Promises } from '../../entry/WelcomeCard'
import { PlaceFace } from '../../groups/PlaceFace'
import { useAnswer } from '../../platform/answers'
import { goTo, routes } from '../../platform/routes'
import { useMe, useSession } from '../../platform/session'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import '../arrival.css'

/** A new member is welcomed: the way into the group, the rules in three lines, and what comes this week (SPEC 2.5). */
export default function WelcomePage() {
  const { standing, face } = useEntryTest()
  const me = useMe()
  const isMember = me !== null
  const isKnown = useSession(({ picture }) => picture !== null)
  const place = useAnswer(mine, {}, isMember)
  useDidShow(() => void openEntry())
  const welcome = standing?.welcome ?? null
  const empty = { title: '这里迎接新成员', note: '加入以后，会在这里见到你' }
  const state = face === 'ready' && welcome === null ? 'empty' : face
  return (
    <Page
      title="欢迎"
      foot={
        isKnown ? (
          <Button onTap={() => goTo(routes.today)}>{me?.best === 0 ? '去今日浇第一次水' : '去今日看看'}</Button>
        ) : undefined
      }
    >
      <Screen state={state} onRetry={() => void openEntry()} skeleton={<Skeleton cards={['l', 'm']} />} empty={empty}>
        {welcome === null ? null : (
          <>
            <Greeting words={welcome.words} />
            <Way place={place} />
            <Promises rules={welcome.rules} week={welcome.week} />
          </>
        )}
      </Screen>
    </Page>
  )
}

/** The group's code, or where I stand in line. It is found again under 我的. */
function Way({ place: { value, state, askAgain } }: { readonly place: ReturnType<typeof useAnswer<typeof mine>> }) {
  if (value === null) {
    if (state === 'loading') return <Skeleton cards={['m']} />
    return (
      <Card title="你的群">
        <Button kind="quiet" icon="retry" onTap={askAgain}>
          群码没读到，再试一次
        </Button>
      </Card>
    )
  }
  return (
    <Card title="你的群" aside="在「我的」里也能找到">
      <PlaceFace place={value} />
    </Card>
  )
}
