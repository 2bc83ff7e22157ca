import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { openEntry, useEntryTest } from '../../entry/test-store'
import { WelcomeCard } from '../../entry/WelcomeCard'
import { goTo, routes } from '../../platform/routes'
import { useMe } from '../../platform/session'
import { Button } from '../../ui/Button'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import '../arrival.css'

/** A new member is welcomed: the rules in three lines, what comes this week, and the way into the group. */
export default function WelcomePage() {
  const { standing, face } = useEntryTest()
  const me = useMe()
  useDidShow(() => void openEntry())
  const welcome = standing?.welcome ?? null
  const empty = { title: '这里迎接新成员', note: '加入以后，会在这里见到你' }
  const state = face === 'ready' && welcome === null ? 'empty' : face
  return (
    <Page
      title="欢迎"
      foot={<Button onTap={() => goTo(routes.today)}>{me === null ? '去今日看看' : '去今日浇第一次水'}</Button>}
    >
      <Screen state={state} onRetry={() => void openEntry()} skeleton={<Skeleton cards={['l', 'm']} />} empty={empty}>
        {welcome === null ? <View /> : <WelcomeCard welcome={welcome} />}
      </Screen>
    </Page>
  )
}
