import { View } from '@tarojs/components'
import { useState } from 'react'
import * as contract from '../../../../shared/event/contract'
import { eventForms } from '../../../../shared/event/state'
import { saySpan } from '../../activity/span'
import { serverNow } from '../../platform/clock'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { PickField } from '../../ui/PickField'
import { Segments } from '../../ui/Segments'
import { MakerFoot } from '../activity/MakerFoot'
import { useDraft } from '../activity/useDraft'
import { dayOf, draftToSend, type EventDraft, missingIn } from './draft'
import { formChoices } from './words'

const lengths = [
  { value: '60', title: '1 小时' },
  { value: '120', title: '2 小时' },
  { value: '180', title: '3 小时' },
] as const

export function EventMaker({ id, initial }: { readonly id: string | null; readonly initial: EventDraft }) {
  const [draft, setDraft] = useState(initial)
  const maker = useDraft(id, contract, () => draftToSend(draft))
  const missing = missingIn(draft, serverNow())
  return (
    <>
      <Basics draft={draft} onChange={setDraft} />
      <When draft={draft} onChange={setDraft} />
      <MakerFoot
        maker={maker}
        missing={missing}
        effect="发布后成员就能报名，内容和时间不能再改；办不成可以取消，报了名的人都会收到通知。"
        timed
      />
    </>
  )
}

interface PartProps {
  readonly draft: EventDraft
  readonly onChange: (draft: EventDraft) => void
}

type TextName = Exclude<keyof EventDraft, 'form'>

const fieldOf =
  ({ draft, onChange }: PartProps) =>
  (name: TextName) => ({ value: draft[name], onChange: (words: string) => onChange({ ...draft, [name]: words }) })

function Basics({ draft, onChange }: PartProps) {
  const field = fieldOf({ draft, onChange })
  const form = formChoices.find(({ value }) => value === draft.form) ?? formChoices[0]
  return (
    <Card title="活动">
      <Segments
        label="活动的形式"
        options={formChoices.filter(({ value }) => eventForms.includes(value))}
        value={draft.form}
        onChange={(next) => onChange({ ...draft, form: next })}
      />
      <View className="event-maker-first">
        <Field label="名字" maxLength={60} {...field('title')} />
      </View>
      <Field label="说明（可不写）" maxLength={300} lines="several" {...field('intro')} />
      <Field label={form.where} maxLength={100} hint={form.hint} {...field('where')} />
      <Field label="名额" kind="number" maxLength={4} hint="满了的人排候补，有人取消就轮到他们" {...field('seats')} />
      <Field
        label="到场签到得几分"
        kind="number"
        maxLength={3}
        hint="问答和活动加起来，每人每天有上限"
        {...field('points')}
      />
    </Card>
  )
}

function When({ draft, onChange }: PartProps) {
  const field = fieldOf({ draft, onChange })
  const now = serverNow()
  const { startsAt, endsAt } = draftToSend(draft)
  const known = Number.isFinite(startsAt) && endsAt > startsAt
  return (
    <Card title="时间">
      <PickField label="哪一天" mode="date" words={draft.day} from={dayOf(now)} {...field('day')} />
      <PickField label="几点开始" mode="time" words={draft.time} {...field('time')} />
      <Segments label="多长时间" options={lengths} {...segment(field('minutes'))} />
      <View className="event-maker-first">
        <Field label="多长时间（分钟）" kind="number" maxLength={4} {...field('minutes')} />
      </View>
      {known ? <Notice icon="calendar">{saySpan(startsAt, endsAt, now)}</Notice> : null}
    </Card>
  )
}

const segment = ({ value, onChange }: { readonly value: string; readonly onChange: (words: string) => void }) => ({
  value: value as (typeof lengths)[number]['value'],
  onChange,
})
