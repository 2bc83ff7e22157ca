import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../../shared/action'
import { categories } from '../../../../shared/moderation/categories'
import { tryWords } from '../../../../shared/moderation/contract'
import { call } from '../../platform/call'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { say } from '../../ui/toast'
import { explainTo } from '../platform/refusals'
import { piecesOf, type WordDraft } from './draft'

type Tried = OutputOf<typeof tryWords>

const verdicts = {
  pass: { tone: 'leaf', words: '会直接放出来' },
  review: { tone: 'sun', words: '会先交给运营者看' },
  reject: { tone: 'clay', words: '会被拒绝，发不出来' },
} as const

interface TryCardProps {
  readonly draft: WordDraft
  /** There are changes that are not saved: what is tried is the list with them. */
  readonly changed: boolean
}

/** Tries the list, as it is changed now, on a text. */
export function TryCard({ draft, changed }: TryCardProps) {
  const [text, setText] = useState('')
  const [tried, setTried] = useState<{ readonly text: string; readonly told: Tried } | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async () => {
    const sample = text.trim()
    setBusy(true)
    const reply = await call(tryWords, { ...draft, text: sample })
    setBusy(false)
    if (reply.ok) setTried({ text: sample, told: reply.value })
    else say(explainTo(tryWords, reply.refusal))
  }
  return (
    <Card title="试一句">
      <Field
        label={changed ? '按改过、还没保存的词表来看' : '按现在的词表来看'}
        value={text}
        lines="several"
        maxLength={2000}
        placeholder="写一句可能会出现的话"
        onChange={(next) => {
          setText(next)
          setTried(null)
        }}
      />
      {tried === null ? null : <Verdict {...tried} />}
      <Button kind="quiet" busy={busy} disabled={text.trim() === ''} onTap={() => void send()}>
        试一下
      </Button>
    </Card>
  )
}

function Verdict({ text, told: { verdict, hits } }: { readonly text: string; readonly told: Tried }) {
  const { tone, words } = verdicts[verdict]
  return (
    <>
      <Notice tone={tone}>{words}</Notice>
      {hits.length === 0 ? null : (
        <View className="quote">
          <View>
            {piecesOf(text, hits).map((piece, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
              <View key={index} className={piece.hit ? 'piece piece-hit' : 'piece'}>
                {piece.text}
              </View>
            ))}
          </View>
          <View className="waiting-by">
            {[...new Set(hits.map(({ word, category }) => `${categories[category].title}：${word}`))].join(' · ')}
          </View>
        </View>
      )}
    </>
  )
}
