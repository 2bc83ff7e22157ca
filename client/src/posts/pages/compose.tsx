import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { feed } from '../../../../shared/posts/contract'
import { useAnswer } from '../../platform/answers'
import { doorTexts, explain } from '../../platform/refusals'
import { goBack } from '../../platform/routes'
import { useMe } from '../../platform/session'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { MembersOnly } from '../../ui/MembersOnly'
import { Notice } from '../../ui/Notice'
import { Page } from '../../ui/Page'
import { Tap } from '../../ui/Tap'
import { say } from '../../ui/toast'
import { CardField } from '../CardField'
import { ChosenPictures } from '../ChosenPictures'
import {
  type Draft,
  forgetDraft,
  keepDraft,
  type Progress,
  type Published,
  publishDraft,
  readDraft,
} from '../composing'
import { publishTexts } from '../refusals'
import '../posts.css'

const MOST_TOPICS = 3

/** What the server marked in the text, in its own words. */
function markedIn(text: string, told: Published): string | undefined {
  if (told.ok || told.refusal !== 'text-rejected') return undefined
  const { places = [] } = (told.detail ?? {}) as { places?: readonly { from: number; to: number }[] }
  const words = places.map(({ from, to }) => `「${text.trim().slice(from, to)}」`)
  return words.length === 0 ? publishTexts['text-rejected'] : `${words.join('')}不合适，改一改再发`
}

const sentenceOf = (told: Extract<Published, { ok: false }>): string =>
  told.refusal === 'upload-failed' ? doorTexts.offline : explain(told.refusal, publishTexts)

const saidOf = {
  nobody: '发出去了',
  wechat: '图片检查好就放出来，一般很快',
  people: '已交给运营者看，通过后大家就能看到',
} as const

const busyWords = (busy: boolean, progress: Progress | null): string => {
  if (!busy) return '发布'
  return progress === null ? '正在发…' : `正在传第 ${progress.index + 1} 张图…`
}

export default function ComposePage() {
  const [draft, setDraft] = useState<Draft>(readDraft)
  const [busy, setBusy] = useState(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [fault, setFault] = useState<string | undefined>(undefined)
  const me = useMe()
  const { value } = useAnswer(feed, { limit: 20 })
  useEffect(() => keepDraft(draft), [draft])
  const change = (part: Partial<Draft>) => {
    setFault(undefined)
    setDraft((now) => ({ ...now, ...part }))
  }
  const send = async () => {
    setBusy(true)
    const told = await publishDraft(me?.account ?? '', draft, (pictures, now) => {
      setDraft((before) => ({ ...before, pictures }))
      setProgress(now)
    })
    setBusy(false)
    setProgress(null)
    if (!told.ok) {
      setFault(markedIn(draft.text, told))
      say(sentenceOf(told))
      return
    }
    forgetDraft()
    say(saidOf[told.waitsFor])
    goBack()
  }
  const empty = draft.text.trim() === '' && draft.pictures.length === 0
  const foot = (
    <Button disabled={empty} busy={busy} onTap={() => void send()}>
      {busyWords(busy, progress)}
    </Button>
  )
  return (
    <Page title="写一篇" foot={foot}>
      <MembersOnly what="可以在这里写给大家看">
        <Card className="writing">
          <Field
            label="想说的话"
            value={draft.text}
            lines="several"
            maxLength={2000}
            placeholder="今天有什么想分享的？"
            fault={fault}
            onChange={(text) => change({ text })}
          />
          <ChosenPictures pictures={draft.pictures} progress={progress} onChange={(pictures) => change({ pictures })} />
          <CardField card={draft.card} onChange={(card) => change({ card })} />
          <Topics offered={value?.topics ?? []} chosen={draft.topics} onChange={(topics) => change({ topics })} />
        </Card>
        {draft.pictures.length > 0 ? <Notice>带图的帖子先检查图片，再让大家看到。</Notice> : null}
      </MembersOnly>
    </Page>
  )
}

interface TopicsProps {
  readonly offered: readonly string[]
  readonly chosen: readonly string[]
  readonly onChange: (topics: readonly string[]) => void
}

function Topics({ offered, chosen, onChange }: TopicsProps) {
  const tap = (topic: string) => {
    if (chosen.includes(topic)) onChange(chosen.filter((one) => one !== topic))
    else if (chosen.length < MOST_TOPICS) onChange([...chosen, topic])
  }
  return (
    <View className="topics">
      {offered.map((topic) => (
        <Tap
          key={topic}
          role="checkbox"
          className={`topic ${chosen.includes(topic) ? 'topic-on' : ''}`}
          selected={chosen.includes(topic)}
          label={`话题：${topic}`}
          onTap={() => tap(topic)}
        >
          #{topic}
        </Tap>
      ))}
    </View>
  )
}
