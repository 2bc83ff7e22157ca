import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../shared/action'
import { answer, comments, type find, removeComment, takeDown } from '../../../shared/posts/contract'
import { call } from '../platform/call'
import { serverNow } from '../platform/clock'
import { sayInstant } from '../platform/instant-words'
import { useMay } from '../platform/may'
import { explain } from '../platform/refusals'
import { Avatar } from '../ui/Avatar'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Confirm } from '../ui/Confirm'
import { Field } from '../ui/Field'
import { Tap } from '../ui/Tap'
import { say } from '../ui/toast'
import { answerTexts, removeCommentTexts } from './refusals'
import { TakeDownSheet } from './TakeDownSheet'

type CommentView = OutputOf<typeof find>['comments'][number]

interface CommentsProps {
  readonly post: string
  readonly first: readonly CommentView[]
  readonly next: string | null
  readonly open: boolean
  readonly onChanged: () => void
}

/** What others say to a post, oldest first, and the line to say something oneself. */
export function Comments({ post, first, next, open, onChanged }: CommentsProps) {
  const [more, setMore] = useState<{ list: readonly CommentView[]; next: string | null } | null>(null)
  const [going, setGoing] = useState<string | null>(null)
  const [taking, setTaking] = useState<string | null>(null)
  const cursor = more === null ? next : more.next
  const readMore = async () => {
    if (cursor === null) return
    const reply = await call(comments, { post, cursor })
    if (reply.ok) setMore({ list: [...(more?.list ?? []), ...reply.value.comments], next: reply.value.next })
  }
  const isGone = (comment: string) =>
    setMore((now) => (now === null ? null : { ...now, list: now.list.filter(({ id }) => id !== comment) }))
  const away = async (comment: string) => {
    setGoing(null)
    const reply = await call(removeComment, { comment })
    if (reply.ok) isGone(comment)
    else say(explain(reply.refusal, removeCommentTexts))
    onChanged()
  }
  const all = [...first, ...(more?.list ?? [])]
  return (
    <>
      <Card title="评论" className="saying">
        {all.length === 0 ? <View className="circle-foot">还没有人说话，来第一句</View> : null}
        {all.map((one) => (
          <Comment key={one.id} comment={one} onAway={() => setGoing(one.id)} onDown={() => setTaking(one.id)} />
        ))}
        {cursor === null ? null : (
          <Tap className="circle-foot" onTap={() => void readMore()}>
            看更多评论
          </Tap>
        )}
        {open ? <Saying post={post} onSaid={onChanged} /> : null}
      </Card>
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
      <TakeDownSheet
        item={taking}
        what="这条评论"
        onClose={() => setTaking(null)}
        onDone={() => {
          if (taking !== null) isGone(taking)
          onChanged()
        }}
      />
    </>
  )
}

interface CommentProps {
  readonly comment: CommentView
  readonly onAway: () => void
  readonly onDown: () => void
}

function Comment({ comment: { author, at, text, mine }, onAway, onDown }: CommentProps) {
  const mayTakeDown = useMay(takeDown.name)
  return (
    <View className="comment">
      <Avatar nickname={author.nickname} avatar={author.avatar} size="small" />
      <View className="comment-words">
        <View className="comment-head">
          <View className="post-when">
            {author.nickname} · {sayInstant(at, serverNow())}
          </View>
          {mine ? (
            <Tap className="comment-away" label="删掉这条评论" onTap={onAway}>
              删除
            </Tap>
          ) : mayTakeDown ? (
            <Tap className="comment-away" label="下架这条评论" onTap={onDown}>
              下架
            </Tap>
          ) : null}
        </View>
        <View className="comment-text">{text}</View>
      </View>
    </View>
  )
}

function Saying({ post, onSaid }: { readonly post: string; readonly onSaid: () => void }) {
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
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
    onSaid()
  }
  return (
    <>
      <Field label="说点什么" value={text} lines="several" maxLength={500} onChange={setText} />
      <Button kind="quiet" busy={busy} disabled={text.trim() === ''} onTap={() => void send()}>
        发送评论
      </Button>
    </>
  )
}
