import { read } from '../../../../../shared/quiz/contract'
import { MadePage } from '../../activity/MadePage'
import { blankDraft, draftOf } from '../draft'
import { QuizMaker } from '../QuizMaker'
import { QuizRunning } from '../QuizRunning'

export default function QuizEditPage() {
  return (
    <MadePage
      kind="quiz"
      read={read}
      fresh={() => <QuizMaker id={null} initial={blankDraft} />}
      draft={(quiz) => <QuizMaker id={quiz.id} initial={draftOf(quiz)} />}
      shown={(quiz, reload) => <QuizRunning quiz={quiz} reload={reload} />}
    />
  )
}
