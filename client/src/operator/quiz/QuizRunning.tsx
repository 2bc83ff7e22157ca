import { useState } from 'react'
import { close } from '../../../../shared/quiz/contract'
import { sayLeft } from '../../activity/kinds'
import { call } from '../../platform/call'
import { serverNow } from '../../platform/clock'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Chip } from '../../ui/Chip'
import { Confirm } from '../../ui/Confirm'
import { Item } from '../../ui/Item'
import { say } from '../../ui/toast'
import { explainTo } from '../platform/refusals'
import type { QuizRead } from './draft'

/** A quiz that members see: how many have handed in, and the end before its time. */
export function QuizRunning({ quiz, reload }: { readonly quiz: QuizRead; readonly reload: () => void }) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const end = async () => {
    setBusy(true)
    const reply = await call(close, { id: quiz.id })
    setBusy(false)
    setAsking(false)
    say(reply.ok ? '几秒后结束' : explainTo(close, reply.refusal))
    reload()
  }
  return (
    <>
      <Card kind="list" title={quiz.draft.title} aside={sayLeft(quiz.closesAt, serverNow())}>
        <Item title="已交卷" tail={`${quiz.handedIn} 人`} />
        {quiz.draft.questions.map((question, index) => (
          <Item
            key={question.text}
            title={`${index + 1}. ${question.text}`}
            note={question.options
              .map((option, place) => `${question.right.includes(place) ? '✓ ' : ''}${option}`)
              .join(' · ')}
            {...(question.kind === 'multiple' ? { tail: <Chip tone="plain">多选</Chip> } : {})}
          />
        ))}
      </Card>
      {quiz.phase === 'open' ? (
        <Button kind="quiet" icon="pause" onTap={() => setAsking(true)}>
          提前结束
        </Button>
      ) : null}
      <Confirm
        open={asking}
        title="现在结束？"
        yes="结束问答"
        danger
        busy={busy}
        onYes={() => void end()}
        onNo={() => setAsking(false)}
      >
        还没交卷的人就交不上了，答案会马上揭晓。
      </Confirm>
    </>
  )
}
