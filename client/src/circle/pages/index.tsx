import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { OnNow } from '../../activity/OnNowCard'
import { goTo } from '../../platform/routes'
import { FeedFoot } from '../../posts/FeedFoot'
import { useFeed } from '../../posts/feed'
import { PostCard } from '../../posts/PostCard'
import { composeRoute, myPostsRoute } from '../../posts/places'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { MembersOnly } from '../../ui/MembersOnly'
import { Notice } from '../../ui/Notice'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'

/** What members write for each other (SPEC 8.1). */
export default function CirclePage() {
  return (
    <Page tab title="圈子">
      <MembersOnly what="可以看大家写的，也写给大家看">
        <Circle />
      </MembersOnly>
    </Page>
  )
}

function Circle() {
  const [topic, setTopic] = useState('')
  const { pinned, posts, topics, open, state, reason, rest, readOlder, tapLike, askAgain } = useFeed(topic)
  useReachBottom(readOlder)
  const choices = [{ value: '', title: '全部' }, ...topics.map((one) => ({ value: one, title: one }))]
  const nothing = pinned.length + posts.length === 0
  return (
    <>
      <OnNow />
      {topics.length === 0 ? null : <Choices choices={choices} chosen={topic} onChoose={setTopic} />}
      <View className="circle-head">
        {open ? (
          <Button icon="edit" className="circle-write" onTap={() => goTo(composeRoute)}>
            写一篇
          </Button>
        ) : null}
        <Button kind="quiet" className="circle-mine" onTap={() => goTo(myPostsRoute)}>
          我的帖子
        </Button>
      </View>
      {state === 'ready' && !open ? <Notice>现在只有运营者能发，先看看大家写的。</Notice> : null}
      <Screen
        state={state === 'ready' && nothing ? 'empty' : state}
        onRetry={askAgain}
        skeleton={<Skeleton cards={['l', 'm', 'l']} />}
        empty={{ icon: 'sprout', title: '还没有人写', note: '第一篇从你开始也很好' }}
        {...(reason === undefined ? {} : { reason })}
      >
        {[...pinned, ...posts].map((post) => (
          <PostCard key={post.id} post={post} onLike={() => tapLike(post)} />
        ))}
        <FeedFoot rest={rest} onMore={readOlder} />
      </Screen>
    </>
  )
}
