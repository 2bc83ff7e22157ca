import { View } from '@tarojs/components'
import { useState } from 'react'
import { markQuality, pin, takeDown, unmarkQuality } from '../../../shared/posts/contract'
import { call } from '../platform/call'
import { useMay } from '../platform/may'
import { explain } from '../platform/refusals'
import { goBack } from '../platform/routes'
import { Button } from '../ui/Button'
import { Confirm } from '../ui/Confirm'
import { say } from '../ui/toast'
import type { PostView } from './feed'
import { markTexts, pinTexts, takeDownTexts, unmarkTexts } from './refusals'

interface PostManageProps {
  readonly post: PostView
  readonly onChanged: () => void
}

/** What operators may do with a post that is shown; members do not see it. */
export function PostManage({ post, onChanged }: PostManageProps) {
  const mayPin = useMay(pin.name)
  const mayMark = useMay(markQuality.name)
  const mayTakeDown = useMay(takeDown.name)
  const [asking, setAsking] = useState(false)
  if (!mayPin && !mayMark && !mayTakeDown) return null
  const tapPin = async () => {
    const reply = await call(pin, { post: post.id, pinned: !post.pinned })
    say(reply.ok ? (post.pinned ? '取消置顶了' : '置顶了') : explain(reply.refusal, pinTexts))
    onChanged()
  }
  const tapMark = async () => {
    if (post.quality) {
      const undone = await call(unmarkQuality, { post: post.id, reason: '重新评定' })
      say(undone.ok ? '优质和积分都撤回了' : explain(undone.refusal, unmarkTexts))
    } else {
      const reply = await call(markQuality, { post: post.id })
      say(reply.ok ? '已标优质，作者得到积分' : explain(reply.refusal, markTexts))
    }
    onChanged()
  }
  const down = async () => {
    setAsking(false)
    const reply = await call(takeDown, { item: post.id })
    say(reply.ok ? '已下架，证据留存' : explain(reply.refusal, takeDownTexts))
    if (reply.ok) goBack()
  }
  return (
    <View className="button-pair circle-deeds">
      {mayPin ? (
        <Button kind="quiet" onTap={() => void tapPin()}>
          {post.pinned ? '取消置顶' : '置顶'}
        </Button>
      ) : null}
      {mayMark && !post.mine ? (
        <Button kind="quiet" onTap={() => void tapMark()}>
          {post.quality ? '撤销优质' : '标为优质'}
        </Button>
      ) : null}
      {mayTakeDown ? (
        <Button kind="danger" onTap={() => setAsking(true)}>
          下架
        </Button>
      ) : null}
      <Confirm
        open={asking}
        title="下架这一篇？"
        yes="下架"
        danger
        onNo={() => setAsking(false)}
        onYes={() => void down()}
      >
        马上从所有列表里消失，内容冻结留作证据，作者会收到通知，可以申诉一次。
      </Confirm>
    </View>
  )
}
