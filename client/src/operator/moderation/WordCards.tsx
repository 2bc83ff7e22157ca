import { View } from '@tarojs/components'
import { useState } from 'react'
import { categories } from '../../../../shared/moderation/categories'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Choices } from '../../ui/Choices'
import { Field, SwitchField } from '../../ui/Field'
import { Icon } from '../../ui/Icon'
import { Tap } from '../../ui/Tap'
import {
  type KnownList,
  type Strictness,
  type WordDraft,
  withAllowed,
  withCategory,
  withoutAllowed,
  withoutWord,
  withWord,
  wordIn,
} from './draft'

interface CardProps {
  readonly draft: WordDraft
  readonly onChange: (draft: WordDraft) => void
}

const strictnesses = [
  { value: 'review', title: '先给人看' },
  { value: 'reject', title: '直接拒绝' },
] as const

/** Words that this community added. */
export function AddedWords({ draft, onChange }: CardProps) {
  const [typed, setTyped] = useState('')
  const [strictness, setStrictness] = useState<Strictness>('review')
  const word = wordIn(typed)
  const add = () => {
    if (word === null) return
    onChange(withWord(draft, word, strictness))
    setTyped('')
  }
  return (
    <Card title="加进来的词">
      <View className="word-tags">
        {draft.added.map((one) => (
          <WordTag
            key={one.word}
            word={one.word}
            tone={one.strictness === 'reject' ? 'clay' : 'sun'}
            note={one.strictness === 'reject' ? '拒绝' : '先看'}
            onAway={() => onChange(withoutWord(draft, one.word))}
          />
        ))}
      </View>
      <Field
        label="加一个词"
        value={typed}
        maxLength={20}
        placeholder="比如：倒卖门票"
        hint="拼音、繁体、夹空格和符号的写法会一起认出来"
        onChange={setTyped}
      />
      <Choices choices={strictnesses} chosen={strictness} onChoose={setStrictness} />
      <Button kind="quiet" disabled={word === null} onTap={add}>
        加上这个词
      </Button>
    </Card>
  )
}

/** Phrases that pass although a listed word is in them. */
export function AllowedPhrases({ draft, onChange }: CardProps) {
  const [typed, setTyped] = useState('')
  const phrase = wordIn(typed)
  const add = () => {
    if (phrase === null) return
    onChange(withAllowed(draft, phrase))
    setTyped('')
  }
  return (
    <Card title="放行的说法">
      <View className="word-tags">
        {draft.allowed.map((one) => (
          <WordTag key={one} word={one} tone="leaf" note="" onAway={() => onChange(withoutAllowed(draft, one))} />
        ))}
      </View>
      <Field
        label="放行一个说法"
        value={typed}
        maxLength={20}
        placeholder="比如：一个大麻烦"
        hint="里面有词表里的词，也不算"
        onChange={setTyped}
      />
      <Button kind="quiet" disabled={phrase === null} onTap={add}>
        放行这个说法
      </Button>
    </Card>
  )
}

/** The words that come with Qunpu, by category: each can be left out. */
export function ListedWords({ listed, draft, onChange }: CardProps & Pick<KnownList, 'listed'>) {
  return (
    <Card title="自带的词">
      {listed.map(({ category, words }) => (
        <SwitchField
          key={category}
          label={categories[category].title}
          hint={`${words} 个词`}
          on={!draft.off.includes(category)}
          onChange={(on) => onChange(withCategory(draft, category, on))}
        />
      ))}
    </Card>
  )
}

interface WordTagProps {
  readonly word: string
  readonly tone: 'leaf' | 'sun' | 'clay'
  readonly note: string
  readonly onAway: () => void
}

function WordTag({ word, tone, note, onAway }: WordTagProps) {
  return (
    <Tap
      className={`word-tag chip-${tone}`}
      label={`${word}${note === '' ? '' : `，${note}`}，点一下拿掉`}
      onTap={onAway}
    >
      <View className="word-tag-word">{note === '' ? word : `${word} · ${note}`}</View>
      <Icon name="close" size="small" />
    </Tap>
  )
}
