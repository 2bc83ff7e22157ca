import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { QuestionScreen } from '../../entry/QuestionScreen'
import { TestStart } from '../../entry/TestStart'
import { openEntry, useEntryTest } from '../../entry/test-store'
import { goOnTo, routes } from '../../platform/routes'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import '../../ui/browser'
import '../arrival.css'

/** The entry test: what to expect, question by question, and what became of it. */
export default function TestPage() {
  const { standing, face, attempt, ending } = useEntryTest()
  useDidShow(() => void openEntry())
  const isMember = standing?.standing === 'member'
  // Whoever passed is welcomed; whoever came here as a member has nothing to answer.
  useEffect(() => {
    if (ending === 'passed' && isMember) goOnTo(routes.welcome)
  }, [ending, isMember])
  if (standing === null || (ending === 'passed' && isMember)) {
    return (
      <Page title="入群问答">
        <Screen
          state={standing === null ? face : 'loading'}
          onRetry={() => void openEntry()}
          skeleton={<Skeleton cards={['s', 'xl']} />}
        />
      </Page>
    )
  }
  return attempt === null ? (
    <TestStart standing={standing} ending={ending} />
  ) : (
    <QuestionScreen attempt={attempt} standing={standing} />
  )
}
