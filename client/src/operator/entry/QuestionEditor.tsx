import { View } from '@tarojs/components'
import { useState } from 'react'
import { removeQuestion, saveQuestion } from '../../../../shared/entry/contract'
import { call } from '../../platform/call'
import { useMay } from '../../platform/may'
import { goBack } from '../../platform/routes'
import { Button } from '../../ui/Button'
import { Confirm } from '../../ui/Confirm'
import { Notice } from '../../ui/Notice'
import { say } from '../../ui/toast'
import { explainTo } from '../platform/refusals'
import { QuestionForm } from './QuestionForm'
import type { BankQuestion, Shelf } from './words'
import {
  bankChanged,
  blank,
  dropWritten,
  isSame,
  keepWritten,
  missingIn,
  NEW,
  questionOf,
  useWriting,
  writtenOf,
} from './writing'

/** Writes a question, new or known; what is not saved yet is kept while the app is open. */
export function QuestionEditor({ question }: { readonly question: BankQuestion | null }) {
  const id = question?.id ?? NEW
  const before = question === null ? blank : writtenOf(question)
  const written = useWriting((writing) => writing.written[id]) ?? before
  const changed = !isSame(written, before)
  const saving = useSaving(question)
  const [removing, setRemoving] = useState(false)
  const mayRemove = useMay(removeQuestion.name)
  const missing = missingIn(written)
  const shelf = question?.shelf ?? null
  const keep = (next: Shelf) => void saving.save({ ...questionOf(written), shelf: next })
  return (
    <>
      <QuestionForm written={written} onChange={(next) => keepWritten(id, next)} />
      {changed && missing !== null ? <Notice tone="sun">{missing}</Notice> : null}
      {saving.fault === null ? null : <Notice tone="clay">{saving.fault}</Notice>}
      <View className="button-pair">
        <Button kind="quiet" busy={saving.busy} disabled={missing !== null} onTap={() => keep('draft')}>
          {shelf === 'published' ? '撤回成草稿' : '存成草稿'}
        </Button>
        <Button
          busy={saving.busy}
          disabled={missing !== null || (shelf === 'published' && !changed)}
          onTap={() => keep('published')}
        >
          {shelf === 'published' ? '保存' : '上架'}
        </Button>
      </View>
      {changed && question !== null ? (
        <Button kind="quiet" icon="undo" className="below-button" onTap={() => dropWritten(id)}>
          改回原来的样子
        </Button>
      ) : null}
      {question === null || !mayRemove ? null : (
        <Button kind="danger" className="below-button" disabled={saving.busy} onTap={() => setRemoving(true)}>
          删掉这道题
        </Button>
      )}
      <Confirm
        open={removing}
        title="删掉这道题？"
        yes="删掉"
        danger
        busy={saving.busy}
        onYes={() => void saving.remove().then(() => setRemoving(false))}
        onNo={() => setRemoving(false)}
      >
        删了就找不回来了。正在答题的人不受影响，之后不会再抽到它。
      </Confirm>
    </>
  )
}

type Asked = ReturnType<typeof questionOf> & { readonly shelf: Shelf }

function useSaving(question: BankQuestion | null) {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const done = (words: string) => {
    dropWritten(question?.id ?? NEW)
    bankChanged()
    say(words)
    goBack()
  }
  const save = async ({ kind, text, options, keywords, shelf }: Asked) => {
    setBusy(true)
    const named = question === null ? {} : { question: question.id }
    const asked = { kind, text, options: [...options], keywords: [...keywords], shelf }
    const reply = await call(saveQuestion, { ...named, ...asked })
    setBusy(false)
    if (!reply.ok) return setFault(explainTo(saveQuestion, reply.refusal))
    done(shelf === 'published' ? '上架了，几秒后会抽到它' : '存成草稿了')
  }
  const remove = async () => {
    if (question === null) return
    setBusy(true)
    const reply = await call(removeQuestion, { question: question.id })
    setBusy(false)
    if (!reply.ok) return setFault(explainTo(removeQuestion, reply.refusal))
    done('删掉了')
  }
  return { busy, fault, save, remove }
}
