import { View } from '@tarojs/components'
import { useState } from 'react'
import { markQuality, pin, takeDown, unmarkQuality } from '../../../shared/posts/contract'
import { call } from '../platform/call'
import { useMay } from '../platform/may'
import { explain } from '../platform/refusals'
import { goBack } from '../platform/routes'
import { Button } from '../ui/Button'
import { say } from '../ui/toast'
import type { PostView } from './feed'
import { markTexts, pinTexts, unmarkTexts } from './refusals'
import { TakeDownSheet } from './TakeDownSheet'
import { UnmarkSheet } from './UnmarkSheet'

interface PostManageProps {
  readonly post: PostView
  readonly onChanged: () => void
}

/** What operators may do with a post that is shown; members do not see it. */
export function PostManage({ post, onChanged }: PostManageProps) {
  const mayPin = useMay(pin.name)
  const mayMark = useMay(markQuality.name)
  const mayTakeDown = useMay(takeDown.name)
  const [asking, setAsking] = useState<'down' | 'unmark' | null>(null)
  if (!mayPin && !mayMark && !mayTakeDown) return null
  const tapPin = async () => {
    const reply = await call(pin, { post: post.id, pinned: !post.pinned })
    say(reply.ok ? (post.pinned ? '取消置顶了' : '置顶了') : explain(reply.refusal, pinTexts))
    onChanged()
  }
  const mark = async () => {
    const reply = await call(markQuality, { post: post.id })
    say(reply.ok ? '已标优质，作者得到积分' : explain(reply.refusal, markTexts))
    onChanged()
  }
  const unmark = async (reason: string) => {
    setAsking(null)
    const reply = await call(unmarkQuality, { post: post.id, reason })
    say(reply.ok ? '优质和积分都撤回了' : explain(reply.refusal, unmarkTexts))
    onChanged()
  }
  return (
    <View className="button-pair circle-deeds">
      {mayPin ? (
        <Button kind="quiet" onTap={() => void tapPin()}>
          {post.pinned ? '取消置顶' : '置顶'}
        </Button>
      ) : null}
      {mayMark && !post.mine ? (
        <Button kind="quiet" onTap={() => (post.quality ? setAsking('unmark') : void mark())}>
          {post.quality ? '撤销优质' : '标为优质'}
        </Button>
      ) : null}
      {mayTakeDown ? (
        <Button kind="danger" onTap={() => setAsking('down')}>
          下架
        </Button>
      ) : null}
      <TakeDownSheet
        item={asking === 'down' ? post.id : null}
        what="这一篇"
        onClose={() => setAsking(null)}
        onDone={goBack}
      />
      <UnmarkSheet open={asking === 'unmark'} onClose={() => setAsking(null)} onUnmark={(why) => void unmark(why)} />
    </View>
  )
}
