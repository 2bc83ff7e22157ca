import { View } from '@tarojs/components'
import { useState } from 'react'
import { sayInstant } from '../platform/instant-words'
import { explain } from '../platform/refusals'
import { goTo, routes } from '../platform/routes'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Icon, type IconName } from '../ui/Icon'
import { Page } from '../ui/Page'
import { startTexts } from './refusals'
import { beginTest, type Ending, openEntry, type Standing } from './test-store'
import './entry.css'

interface TestStartProps {
  readonly standing: Standing
  readonly ending: Ending | null
}

interface Face {
  readonly icon: IconName
  readonly title: string
  readonly note: string
  /** The one thing to do; none while there is nothing to do but wait. */
  readonly deed: 'begin' | 'rules' | 'reread' | 'look' | 'today' | 'none'
}

/** What to say before a test, and after one. */
export function faceOf(standing: Standing, ending: Ending | null): Face {
  const { standing: is, entry, rulebook, attemptsLeft, nextAttemptAt, now, reason, waitingSince } = standing
  if (is === 'member') return { icon: 'sprout', title: '你已经在里面了', note: '不用再答题', deed: 'today' }
  if (is === 'banned')
    return { icon: 'lock', title: startTexts.banned, note: '如果觉得弄错了，可以联系群主', deed: 'none' }
  if (entry === 'closed')
    return { icon: 'pause', title: '暂时没有开放', note: startTexts['entry-closed'], deed: 'none' }
  if (entry === 'open')
    return { icon: 'sprout', title: startTexts['no-test'], note: '回去点一下加入就好', deed: 'look' }
  if (is === 'waiting') {
    return {
      icon: 'timer',
      title: '答案交上去了',
      note: `${sayInstant(waitingSince ?? now, now)} 交的，有一题要运营者来看。看完会在这里告诉你，过会儿再来。`,
      deed: 'none',
    }
  }
  if (!rulebook.accepted) {
    return { icon: 'book', title: '先看一遍群规', note: '题都从群规里来，看过再答不难', deed: 'rules' }
  }
  if (attemptsLeft === 0) {
    const before = ending === 'late' ? '时间到了，' : ending === 'failed' ? '这次没过，' : ''
    const note = `${before}机会用完了，${later(nextAttemptAt, now)}再来。`
    return { icon: 'timer', title: '先歇一歇', note, deed: 'reread' }
  }
  const left = `还有 ${attemptsLeft} 次机会`
  if (ending === 'late') return { icon: 'timer', title: '时间到了', note: `这次没算上。${left}。`, deed: 'begin' }
  if (ending === 'failed')
    return { icon: 'retry', title: '还差一点', note: `这次没过，不要紧。${left}，再看一眼群规也好。`, deed: 'begin' }
  if (is === 'refused')
    return {
      icon: 'notice',
      title: '这次没有通过',
      note: `运营者说：${sentence(reason ?? '')}${left}。`,
      deed: 'begin',
    }
  return { icon: 'help', title: '几道小题，认识一下', note: '都是群规里的事，凭常识就能答', deed: 'begin' }
}

function later(at: number, now: number): string {
  const hours = Math.ceil((at - now) / HOUR_MS)
  if (hours >= 24) return '明天这个时候'
  return hours > 1 ? `${hours} 小时后` : '一小时内就能'
}

const HOUR_MS = 3_600_000

/** An operator's reason, whether it ends with a full stop or not. */
const sentence = (reason: string): string => (/[。！？…]$/.test(reason) ? reason : `${reason}。`)

export function TestStart({ standing, ending }: TestStartProps) {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const face = faceOf(standing, ending)
  const { test, attemptsLeft } = standing
  const begin = async () => {
    setBusy(true)
    const refusal = await beginTest()
    setBusy(false)
    setFault(refusal === null ? null : explain(refusal, startTexts))
  }
  const again = ending === 'failed' || ending === 'late' || standing.standing === 'refused'
  return (
    <Page
      title="入群问答"
      foot={<Foot face={face} busy={busy} fault={fault} again={again} onBegin={() => void begin()} />}
    >
      <Card className="test-face">
        <View className="test-sign">
          <Icon name={face.icon} size="large" />
        </View>
        <View className="test-title">{face.title}</View>
        <View className="test-note">{face.note}</View>
      </Card>
      {face.deed === 'begin' ? (
        <Card title="先说清楚">
          <Line icon="help" words={`随机抽 ${test.questions} 道，答对 ${test.passMark} 道就能进群`} />
          <Line icon="timer" words={`限时 ${sayTime(test.seconds)}，点开始就算起`} />
          <Line icon="retry" words={`24 小时内 ${test.attempts} 次机会，现在还有 ${attemptsLeft} 次`} />
        </Card>
      ) : null}
    </Page>
  )
}

const sayTime = (seconds: number): string => (seconds % 60 === 0 ? `${seconds / 60} 分钟` : `${seconds} 秒`)

function Line({ icon, words }: { readonly icon: IconName; readonly words: string }) {
  return (
    <View className="test-line">
      <Icon name={icon} />
      <View className="test-line-words">{words}</View>
    </View>
  )
}

interface FootProps {
  readonly face: Face
  readonly busy: boolean
  readonly fault: string | null
  readonly again: boolean
  readonly onBegin: () => void
}

function Foot({ face, busy, fault, again, onBegin }: FootProps) {
  switch (face.deed) {
    case 'begin':
      return (
        <>
          {fault === null ? null : <View className="test-fault">{fault}</View>}
          <View className="test-buttons">
            {again ? (
              <Button kind="quiet" className="test-back" disabled={busy} onTap={() => goTo(routes.rules)}>
                看群规
              </Button>
            ) : null}
            <Button className="test-next" busy={busy} onTap={onBegin}>
              {again ? '再试一次' : '开始答题'}
            </Button>
          </View>
        </>
      )
    case 'rules':
      return <Button onTap={() => goTo(routes.rules)}>去看群规</Button>
    case 'reread':
      return (
        <Button kind="quiet" onTap={() => goTo(routes.rules)}>
          再看看群规
        </Button>
      )
    case 'today':
      return <Button onTap={() => goTo(routes.today)}>去今日看看</Button>
    case 'look':
      return <Button onTap={() => goTo(routes.look)}>回去加入</Button>
    case 'none':
      return (
        <Button kind="quiet" icon="retry" onTap={() => void openEntry()}>
          刷新看看
        </Button>
      )
  }
}
