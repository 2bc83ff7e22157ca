import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { OutputOf } from '../../../../shared/action'
import { answer, comments, find, like, removeComment } from '../../../../shared/posts/contract'
import { changeAnswer, useAnswer } from '../../platform/answers'
import { call } from '../../platform/call'
import { serverNow } from '../../platform/clock'
import { sayInstant } from '../../platform/instant-words'
import { explain } from '../../platform/refusals'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { MembersOnly } from '../../ui/MembersOnly'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { Tap } from '../../ui/Tap'
import { say } from '../../ui/toast'
import { withLike } from '../feed'
import { PostCard } from '../PostCard'
import { PostManage } from '../PostManage'
import { answerTexts, likeTexts, removeCommentTexts } from '../refusals'
import '../posts.css'

type CommentView = OutputOf<typeof find>['comments'][number]

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

interface CommentsProps {
  readonly post: string
  readonly first: readonly CommentView[]
  readonly next: string | null
  readonly open: boolean
  readonly onChanged: () => void
}

function Comments({ post, first, next, open, onChanged }: CommentsProps) {
  const [more, setMore] = useState<{ list: readonly CommentView[]; next: string | null } | null>(null)
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const cursor = more === null ? next : more.next
  const readMore = async () => {
    if (cursor === null) return
    const reply = await call(comments, { post, cursor })
    if (reply.ok) setMore({ list: [...(more?.list ?? []), ...reply.value.comments], next: reply.value.next })
  }
  const send = async () => {
    setBusy(true)
    const reply = await call(answer, { post, text })
    setBusy(false)
    if (!reply.ok) {
      say(explain(reply.refusal, answerTexts))
      return
    }
    setText('')
    say(reply.value.held ? '已交给运营者看，通过后大家就能看到' : '说好了')
    onChanged()
  }
  const away = async (comment: string) => {
    const reply = await call(removeComment, { comment })
    if (!reply.ok) say(explain(reply.refusal, removeCommentTexts))
    onChanged()
  }
  const all = [...first, ...(more?.list ?? [])]
  return (
    <Card title="评论" className="saying">
      {all.length === 0 ? <View className="circle-foot">还没有人说话，来第一句</View> : null}
      {all.map(({ id, author, at, text: said, mine }) => (
        <View key={id} className="comment">
          <View className="post-when">
            {author.nickname} · {sayInstant(at, serverNow())}
          </View>
          <View className="comment-text">{said}</View>
          {mine ? (
            <Tap className="comment-away" label="删掉这条评论" onTap={() => void away(id)}>
              删除
            </Tap>
          ) : null}
        </View>
      ))}
      {cursor === null ? null : (
        <Tap className="circle-foot" onTap={() => void readMore()}>
          看更多评论
        </Tap>
      )}
      {open ? (
        <>
          <Field label="说点什么" value={text} lines="several" maxLength={500} onChange={setText} />
          <Button kind="quiet" busy={busy} disabled={text.trim() === ''} onTap={() => void send()}>
            发送评论
          </Button>
        </>
      ) : null}
    </Card>
  )
}
