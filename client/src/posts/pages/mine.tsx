import { View } from '@tarojs/components'
import { useState } from 'react'
import { appeal, remove } from '../../../../shared/posts/contract'
import { call } from '../../platform/call'
import { explain } from '../../platform/refusals'
import { goTo } from '../../platform/routes'
import { Button } from '../../ui/Button'
import { Confirm } from '../../ui/Confirm'
import { MembersOnly } from '../../ui/MembersOnly'
import { Notice } from '../../ui/Notice'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { say } from '../../ui/toast'
import { AppealSheet } from '../AppealSheet'
import { FeedFoot } from '../FeedFoot'
import { type MyPost, useMine } from '../mine'
import { OwnFoot } from '../OwnFoot'
import { PostCard } from '../PostCard'
import { myCommentsRoute, postRoute } from '../places'
import { appealTexts, removeTexts } from '../refusals'
import { standingTone, standingWords } from '../standing-words'
import '../posts.css'

export default function MyPostsPage() {
  return (
    <Page title="我的帖子">
      <MembersOnly what="你写的都在这里">
        <MyPosts />
      </MembersOnly>
    </Page>
  )
}

function MyPosts() {
  const { posts, state, reason, askAgain, rest, readOlder, changed } = useMine()
  const [going, setGoing] = useState<MyPost | null>(null)
  const [appealing, setAppealing] = useState<MyPost | null>(null)
  const away = async (post: MyPost) => {
    setGoing(null)
    const reply = await call(remove, { post: post.id })
    say(reply.ok ? '已经删掉了' : explain(reply.refusal, removeTexts))
    changed(post.id, reply.ok ? null : post)
  }
  const object = async (post: MyPost, text: string) => {
    setAppealing(null)
    const reply = await call(appeal, { post: post.id, text })
    say(reply.ok ? '申诉收到了' : explain(reply.refusal, appealTexts))
    if (reply.ok) changed(post.id, { ...post, state: 'appealed', mayAppeal: false })
  }
  return (
    <>
      <Button kind="quiet" className="my-posts-comments" onTap={() => goTo(myCommentsRoute)}>
        我的评论
      </Button>
      <Screen
        state={state === 'ready' && posts.length === 0 && rest === 'end' ? 'empty' : state}
        onRetry={askAgain}
        empty={{ icon: 'edit', title: '还没有写过', note: '去圈子里写第一篇吧' }}
        {...(reason === undefined ? {} : { reason })}
      >
        {posts.map((post) => (
          <View key={post.id} className="my-post">
            {post.state === 'shown' ? null : <Notice tone={standingTone(post.state)}>{standingWords(post)}</Notice>}
            <PostCard
              post={post}
              whole
              foot={<Foot post={post} onAway={() => setGoing(post)} onAppeal={() => setAppealing(post)} />}
            />
          </View>
        ))}
        <FeedFoot rest={rest} onMore={readOlder} />
      </Screen>
      <Confirm
        open={going !== null}
        title="删掉这一篇？"
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

interface FootProps {
  readonly post: MyPost
  readonly onAway: () => void
  readonly onAppeal: () => void
}

/** What others thought of it, and what its author may do. */
function Foot({ post, onAway, onAppeal }: FootProps) {
  const { id, state, likes, comments, mayAppeal } = post
  const counts = `${likes} 人赞 · ${comments} 条评论`
  return (
    <OwnFoot
      there={state === 'shown' ? counts : null}
      label={`${counts}，去看看`}
      removeLabel="删除"
      mayAppeal={mayAppeal}
      onThere={() => goTo(postRoute(id))}
      onAppeal={onAppeal}
      onRemove={onAway}
    />
  )
}
