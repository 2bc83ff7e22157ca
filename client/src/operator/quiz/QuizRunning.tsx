import { View } from '@tarojs/components'
import { close, sheet } from '../../../../shared/quiz/contract'
import { sayLeft } from '../../activity/kinds'
import { serverNow } from '../../platform/clock'
import { Card } from '../../ui/Card'
import { Chip } from '../../ui/Chip'
import { Item } from '../../ui/Item'
import { EndButton } from '../activity/EndButton'
import { SheetButton } from '../activity/SheetButton'
import type { QuizRead } from './draft'

/** A quiz that members see: how many have handed in, and the end before its time. */
export function QuizRunning({ quiz, reload }: { readonly quiz: QuizRead; readonly reload: () => void }) {
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
      <View className="maker-deeds">
        <SheetButton sheet={sheet} id={quiz.id} />
        {quiz.phase === 'open' ? (
          <EndButton close={close} id={quiz.id} effect="还没交卷的人就交不上了，答案会马上揭晓。" onEnded={reload} />
        ) : null}
      </View>
    </>
  )
}
