import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../../shared/action'
import * as contract from '../../../../shared/poll/contract'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Field, SwitchField } from '../../ui/Field'
import { Icon } from '../../ui/Icon'
import { Tap } from '../../ui/Tap'
import { MakerFoot } from '../activity/MakerFoot'
import { useDraft } from '../activity/useDraft'

export type PollRead = OutputOf<typeof contract.read>
type Draft = PollRead['draft']

const MOST_OPTIONS = 10

export const blankPoll: Draft = { title: '', intro: '', options: ['', ''], most: 1, anonymous: true }

function missingIn({ title, options }: Draft): string | null {
  if (title.trim() === '') return '先写要问什么'
  return options.some((one) => one.trim() === '') ? '还有选项空着' : null
}

const sent = ({ title, intro, options, most, anonymous }: Draft) => ({
  ...{ title: title.trim(), options: options.map((one) => one.trim()), most, anonymous },
  ...(intro.trim() === '' ? {} : { intro: intro.trim() }),
})

export function PollMaker({ id, initial }: { readonly id: string | null; readonly initial: Draft }) {
  const [draft, setDraft] = useState(initial)
  const maker = useDraft(id, contract, () => sent(draft))
  const several = draft.most > 1
  return (
    <>
      <Card title="投票">
        <Field label="问什么" value={draft.title} maxLength={60} onChange={(title) => setDraft({ ...draft, title })} />
        <Field
          label="说明（可不写）"
          value={draft.intro}
          maxLength={200}
          lines="several"
          onChange={(intro) => setDraft({ ...draft, intro })}
        />
        <Options options={draft.options} onChange={(options) => setDraft({ ...draft, options })} />
        <SwitchField
          label="可以多选"
          on={several}
          onChange={(on) => setDraft({ ...draft, most: on ? draft.options.length : 1 })}
        />
        <SwitchField
          label="匿名"
          hint={draft.anonymous ? '谁选了什么不留记录，谁都查不到' : '大家会看到每个人选了什么'}
          on={draft.anonymous}
          onChange={(anonymous) => setDraft({ ...draft, anonymous })}
        />
      </Card>
      <MakerFoot maker={maker} missing={missingIn(draft)} effect="发布后成员就能投票，选项不能再改。" />
    </>
  )
}

interface OptionsProps {
  readonly options: readonly string[]
  readonly onChange: (options: string[]) => void
}

function Options({ options, onChange }: OptionsProps) {
  return (
    <>
      {options.map((option, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option has no other name while it is typed
        <View key={place} className="maker-option">
          <View className="maker-option-words">
            <Field
              label={`选项 ${place + 1}`}
              value={option}
              maxLength={40}
              onChange={(words) => onChange(options.map((one, other) => (other === place ? words : one)))}
            />
          </View>
          {options.length <= 2 ? null : (
            <Tap
              className="maker-remove"
              label={`删除第 ${place + 1} 项`}
              onTap={() => onChange(options.filter((_, other) => other !== place))}
            >
              <Icon name="minus" size="small" />
            </Tap>
          )}
        </View>
      ))}
      {options.length >= MOST_OPTIONS ? null : (
        <Button kind="quiet" icon="plus" onTap={() => onChange([...options, ''])}>
          加选项
        </Button>
      )}
    </>
  )
}
