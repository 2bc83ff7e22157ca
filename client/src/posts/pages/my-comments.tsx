import { View } from '@tarojs/components'
import { useState } from 'react'
import { removeComment } from '../../../../shared/posts/contract'
import { appealComment } from '../../../../shared/posts/own-comments-contract'
import { call } from '../../platform/call'
import { serverNow } from '../../platform/clock'
import { sayInstant } from '../../platform/instant-words'
import { explain } from '../../platform/refusals'
import { goTo } from '../../platform/routes'
import { Card } from '../../ui/Card'
import { Confirm } from '../../ui/Confirm'
import { MembersOnly } from '../../ui/MembersOnly'
import { Notice } from '../../ui/Notice'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { say } from '../../ui/toast'
import { AppealSheet } from '../AppealSheet'
import { FeedFoot } from '../FeedFoot'
import { type MyComment, useMyComments } from '../mine'
import { OwnFoot } from '../OwnFoot'
import { postRoute } from '../places'
import { appealCommentTexts, removeCommentTexts } from '../refusals'
import { standingTone, standingWords } from '../standing-words'
import '../posts.css'

export default function MyCommentsPage() {
  return (
    <Page title="我的评论">
      <MembersOnly what="你说过的都在这里">
        <MyComments />
      </MembersOnly>
    </Page>
  )
}

function MyComments() {
  const { comments, state, reason, askAgain, rest, readOlder, changed } = useMyComments()
  const [going, setGoing] = useState<MyComment | null>(null)
  const [appealing, setAppealing] = useState<MyComment | null>(null)
  const away = async (comment: MyComment) => {
    setGoing(null)
    const reply = await call(removeComment, { comment: comment.id })
    say(reply.ok ? '已经删掉了' : explain(reply.refusal, removeCommentTexts))
    changed(comment.id, reply.ok ? null : comment)
  }
  const object = async (comment: MyComment, text: string) => {
    setAppealing(null)
    const reply = await call(appealComment, { comment: comment.id, text })
    say(reply.ok ? '申诉收到了' : explain(reply.refusal, appealCommentTexts))
    if (reply.ok) changed(comment.id, { ...comment, state: 'appealed', mayAppeal: false })
  }
  return (
    <>
      <Screen
        state={state === 'ready' && comments.length === 0 && rest === 'end' ? 'empty' : state}
        onRetry={askAgain}
        empty={{ icon: 'circle', title: '还没有说过', note: '去圈子里看看大家写的' }}
        {...(reason === undefined ? {} : { reason })}
      >
        {comments.map((comment) => (
          <MyCommentCard
            key={comment.id}
            comment={comment}
            onAway={() => setGoing(comment)}
            onAppeal={() => setAppealing(comment)}
          />
        ))}
        <FeedFoot rest={rest} onMore={readOlder} />
      </Screen>
      <Confirm
        open={going !== null}
        title="删掉这条评论？"
        yes="删掉"
        danger
        onNo={() => setGoing(null)}
        onYes={() => void (going !== null && away(going))}
      >
        删掉后大家看不到，也找不回来。
      </Confirm>
      <AppealSheet
        open={appealing !== null}
        onClose={() => setAppealing(null)}
        onSend={(text) => void (appealing !== null && object(appealing, text))}
      />
    </>
  )
}

interface MyCommentCardProps {
  readonly comment: MyComment
  readonly onAway: () => void
  readonly onAppeal: () => void
}

function MyCommentCard({ comment, onAway, onAppeal }: MyCommentCardProps) {
  const { at, text, post, state, mayAppeal } = comment
  return (
    <View className="my-post">
      {state === 'shown' ? null : <Notice tone={standingTone(state)}>{standingWords(comment)}</Notice>}
      <Card>
        <View className="post-when">{sayInstant(at, serverNow())}</View>
        <View className="comment-text">{text}</View>
        <OwnFoot
          there={state === 'shown' ? '看原帖' : null}
          removeLabel="删除这条评论"
          mayAppeal={mayAppeal}
          onThere={() => goTo(postRoute(post))}
          onAppeal={onAppeal}
          onRemove={onAway}
        />
      </Card>
    </View>
  )
}
