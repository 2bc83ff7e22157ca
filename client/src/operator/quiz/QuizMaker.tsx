import { View } from '@tarojs/components'
import { useState } from 'react'
import { discard, publish, save } from '../../../../shared/quiz/contract'
import type { Question } from '../../../../shared/quiz/state'
import { call } from '../../platform/call'
import { goBack } from '../../platform/routes'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Confirm } from '../../ui/Confirm'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { say } from '../../ui/toast'
import { PublishSheet } from '../activity/PublishSheet'
import { explainTo } from '../platform/refusals'
import { blankQuestion, draftToSend, missingIn, type QuizDraft } from './draft'
import { PasteSheet } from './PasteSheet'
import { QuestionCard } from './QuestionCard'

interface QuizMakerProps {
  readonly id: string | null
  readonly initial: QuizDraft
}

type Open = 'publish' | 'paste' | 'discard' | null

/** Writing a quiz: kept as a draft before it is published. */
export function QuizMaker({ id, initial }: QuizMakerProps) {
  const [draft, setDraft] = useState(initial)
  const [open, setOpen] = useState<Open>(null)
  const { kept, busy, fault, keep } = useKeeping(id, draft)
  const close = () => setOpen(null)
  const add = (more: readonly Question[]) => {
    const written = draft.questions.filter(({ text }) => text.trim() !== '')
    setDraft({ ...draft, questions: [...written, ...more].slice(0, 30) })
    close()
  }
  const publishIt = async (closesAt: number): Promise<string | null> => {
    const reply = await call(publish, { id: kept ?? '', closesAt })
    if (!reply.ok) return explainTo(publish, reply.refusal)
    say('已发布')
    goBack()
    return null
  }
  const missing = missingIn(draft)
  return (
    <>
      <Basics draft={draft} onChange={setDraft} />
      <Questions draft={draft} onChange={setDraft} />
      <View className="button-pair">
        <Button
          kind="quiet"
          icon="plus"
          onTap={() => setDraft({ ...draft, questions: [...draft.questions, blankQuestion] })}
        >
          加一题
        </Button>
        <Button kind="quiet" icon="list" onTap={() => setOpen('paste')}>
          从表格粘贴
        </Button>
      </View>
      {missing === null ? null : <Notice tone="sun">{missing}</Notice>}
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <View className="button-pair">
        <Button
          kind="quiet"
          busy={busy}
          disabled={missing !== null}
          onTap={() => void keep().then((ok) => ok && say('草稿存好了'))}
        >
          存草稿
        </Button>
        <Button
          busy={busy}
          disabled={missing !== null}
          onTap={() => void keep().then((ok) => ok && setOpen('publish'))}
        >
          发布
        </Button>
      </View>
      {kept === null ? null : (
        <Button kind="danger" onTap={() => setOpen('discard')}>
          删除草稿
        </Button>
      )}
      <PublishSheet
        open={open === 'publish'}
        effect="发布后成员就能答题，题目不能再改；结束时一起揭晓答案和积分。"
        onClose={close}
        onPublish={publishIt}
      />
      <PasteSheet open={open === 'paste'} onClose={close} onQuestions={add} />
      <Discarding id={kept} open={open === 'discard'} onClose={close} />
    </>
  )
}

/** Keeps the draft on the server; true when it is there. */
function useKeeping(id: string | null, draft: QuizDraft) {
  const [kept, setKept] = useState(id)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const keep = async (): Promise<boolean> => {
    setBusy(true)
    const reply = await call(save, { ...(kept === null ? {} : { id: kept }), draft: draftToSend(draft) })
    setBusy(false)
    setFault(reply.ok ? null : explainTo(save, reply.refusal))
    if (reply.ok) setKept(reply.value.id)
    return reply.ok
  }
  return { kept, busy, fault, keep }
}

interface PartProps {
  readonly draft: QuizDraft
  readonly onChange: (draft: QuizDraft) => void
}

function Basics({ draft, onChange }: PartProps) {
  const field = (name: 'title' | 'intro' | 'minutes' | 'allPoints' | 'someRight' | 'somePoints') => ({
    value: draft[name],
    onChange: (words: string) => onChange({ ...draft, [name]: words }),
  })
  return (
    <Card title="问答">
      <Field label="标题" maxLength={40} {...field('title')} />
      <Field label="说明（可不写）" maxLength={200} lines="several" {...field('intro')} />
      <Field label="限时（分钟）" kind="number" maxLength={4} {...field('minutes')} />
      <Field
        label="全对得几分"
        kind="number"
        maxLength={3}
        hint="一天最多拿到的活动积分有上限"
        {...field('allPoints')}
      />
      <Field label="答对几题也有分（可不写）" kind="number" maxLength={2} {...field('someRight')} />
      <Field label="这时得几分（可不写）" kind="number" maxLength={3} {...field('somePoints')} />
    </Card>
  )
}

function Questions({ draft, onChange }: PartProps) {
  const { questions } = draft
  return (
    <>
      {questions.map((question, index) => (
        <QuestionCard
          // biome-ignore lint/suspicious/noArrayIndexKey: a question has no other name while it is typed
          key={index}
          number={index + 1}
          question={question}
          onChange={(next) =>
            onChange({ ...draft, questions: questions.map((one, other) => (other === index ? next : one)) })
          }
          onRemove={
            questions.length === 1
              ? null
              : () => onChange({ ...draft, questions: questions.filter((_, other) => other !== index) })
          }
        />
      ))}
    </>
  )
}

function Discarding({
  id,
  open,
  onClose,
}: {
  readonly id: string | null
  readonly open: boolean
  readonly onClose: () => void
}) {
  const [busy, setBusy] = useState(false)
  const throwAway = async () => {
    if (id === null) return
    setBusy(true)
    const reply = await call(discard, { id })
    setBusy(false)
    onClose()
    say(reply.ok ? '删掉了' : explainTo(discard, reply.refusal))
    if (reply.ok) goBack()
  }
  return (
    <Confirm
      open={open}
      title="删除这份草稿？"
      yes="删除"
      danger
      busy={busy}
      onYes={() => void throwAway()}
      onNo={onClose}
    >
      删了就找不回来了。
    </Confirm>
  )
}
