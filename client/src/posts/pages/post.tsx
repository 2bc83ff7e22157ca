import { useRouter } from '@tarojs/taro'
import { find, like } from '../../../../shared/posts/contract'
import { changeAnswer, useAnswer } from '../../platform/answers'
import { call } from '../../platform/call'
import { explain } from '../../platform/refusals'
import { MembersOnly } from '../../ui/MembersOnly'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { say } from '../../ui/toast'
import { Comments } from '../Comments'
import { withLike } from '../feed'
import { PostCard } from '../PostCard'
import { PostManage } from '../PostManage'
import { likeTexts } from '../refusals'
import '../posts.css'

export default function PostPage() {
  const { post = '' } = useRouter().params
  return (
    <Page title="帖子">
      <MembersOnly what="可以看大家写的">
        <Post id={decodeURIComponent(post)} />
      </MembersOnly>
    </Page>
  )
}

function Post({ id }: { readonly id: string }) {
  const { value, state, askAgain } = useAnswer(find, { post: id })
  const tapLike = async () => {
    if (value === null) return
    const { liked } = value.post
    const change = (to: boolean) =>
      changeAnswer(find, { post: id }, (now) => ({ ...now, post: withLike(now.post, to) }))
    change(!liked)
    const reply = await call(like, { post: id, liked: !liked })
    if (reply.ok) return
    change(liked)
    say(explain(reply.refusal, likeTexts))
  }
  return (
    <Screen state={state} onRetry={askAgain} reason="这篇可能已经不在了">
      {value === null ? null : (
        <>
          <PostCard post={value.post} whole onLike={() => void tapLike()} />
          <PostManage post={value.post} onChanged={askAgain} />
          <Comments post={id} first={value.comments} next={value.next} open={value.open} onChanged={askAgain} />
        </>
      )}
    </Screen>
  )
}
