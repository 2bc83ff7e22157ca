import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../../shared/action'
import { appeal, mine, remove } from '../../../../shared/posts/contract'
import { useAnswer } from '../../platform/answers'
import { call } from '../../platform/call'
import { explain } from '../../platform/refusals'
import { Button } from '../../ui/Button'
import { Confirm } from '../../ui/Confirm'
import { Field } from '../../ui/Field'
import { MembersOnly } from '../../ui/MembersOnly'
import { Notice } from '../../ui/Notice'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { Sheet } from '../../ui/Sheet'
import { say } from '../../ui/toast'
import { PostCard } from '../PostCard'
import { appealTexts, removeTexts } from '../refusals'
import '../posts.css'

type MyPost = OutputOf<typeof mine>['posts'][number]

const stateWords: Readonly<Record<MyPost['state'], string>> = {
  shown: '',
  checking: '正在检查图片，没问题就会自动放出来',
  held: '运营者正在看，通过后大家就能看到',
  appealed: '申诉收到了，等另一位运营者来看',
  rejected: '没有通过',
  down: '已经下架',
}

const saying = ({ state, note, clause }: MyPost): string =>
  [stateWords[state], note, clause === null ? '' : `依据群规「${clause.title}」`]
    .filter((part) => part !== '')
    .join(' · ')

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
  const { value, state, reason, askAgain } = useAnswer(mine, { limit: 50 })
  const [going, setGoing] = useState<MyPost | null>(null)
  const [appealing, setAppealing] = useState<MyPost | null>(null)
  const posts = value?.posts ?? []
  const away = async (post: MyPost) => {
    setGoing(null)
    const reply = await call(remove, { post: post.id })
    say(reply.ok ? '已经删掉了' : explain(reply.refusal, removeTexts))
    askAgain()
  }
  return (
    <>
      <Screen
        state={state === 'ready' && posts.length === 0 ? 'empty' : state}
        onRetry={askAgain}
        empty={{ icon: 'edit', title: '还没有写过', note: '去圈子里写第一篇吧' }}
        {...(reason === undefined ? {} : { reason })}
      >
        {posts.map((post) => (
          <View key={post.id} className="my-post">
            {post.state === 'shown' ? null : (
              <Notice
                tone={post.state === 'checking' || post.state === 'held' || post.state === 'appealed' ? 'sun' : 'clay'}
              >
                {saying(post)}
              </Notice>
            )}
            <PostCard post={post} whole onLike={() => undefined} />
            <View className="button-pair circle-deeds">
              <Button kind="quiet" onTap={() => setGoing(post)}>
                删除
              </Button>
              {post.mayAppeal ? <Button onTap={() => setAppealing(post)}>申诉</Button> : null}
            </View>
          </View>
        ))}
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
      <AppealSheet post={appealing} onClose={() => setAppealing(null)} onDone={askAgain} />
    </>
  )
}

interface AppealSheetProps {
  readonly post: MyPost | null
  readonly onClose: () => void
  readonly onDone: () => void
}

function AppealSheet({ post, onClose, onDone }: AppealSheetProps) {
  const [text, setText] = useState('')
  const send = async () => {
    if (post === null) return
    onClose()
    const reply = await call(appeal, { post: post.id, text })
    say(reply.ok ? '申诉收到了' : explain(reply.refusal, appealTexts))
    onDone()
  }
  return (
    <Sheet open={post !== null} title="说说你的理由" onClose={onClose}>
      <Field label="只能申诉一次，由另一位运营者来看" value={text} lines="several" maxLength={200} onChange={setText} />
      <Button disabled={text.trim() === ''} onTap={() => void send()}>
        提交申诉
      </Button>
    </Sheet>
  )
}
