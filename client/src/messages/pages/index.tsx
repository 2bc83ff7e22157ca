import { useEffect } from 'react'
import { list } from '../../../../shared/messages/contract'
import { useAnswer } from '../../platform/answers'
import { useMe } from '../../platform/session'
import { MembersOnly } from '../../ui/MembersOnly'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { MessageList } from '../MessageList'
import { markShown } from '../reading'
import '../messages.css'

export default function MessagesPage() {
  const answer = useAnswer(list, {}, useMe() !== null)
  const messages = answer.value?.messages ?? []
  const newest = messages.find(({ unread }) => unread)?.at ?? null
  useEffect(() => {
    if (newest !== null) void markShown(newest)
  }, [newest])
  const empty = answer.state === 'ready' && messages.length === 0
  return (
    <Page title="消息">
      <MembersOnly what="社群有话对你说时,会留在这里">
        <Screen
          state={empty ? 'empty' : answer.state}
          onRetry={answer.askAgain}
          skeleton={<Skeleton cards={['m', 'm']} />}
          empty={{ icon: 'notice', title: '还没有消息', note: '升级、入群、兑换有了结果,会在这里告诉你' }}
          {...(answer.reason === undefined ? {} : { reason: answer.reason })}
        >
          <MessageList messages={messages} />
        </Screen>
      </MembersOnly>
    </Page>
  )
}
