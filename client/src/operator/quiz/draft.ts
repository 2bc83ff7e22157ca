import type { OutputOf } from '../../../../shared/action'
import type { read } from '../../../../shared/quiz/contract'
import type { Question } from '../../../../shared/quiz/state'

export type QuizRead = OutputOf<typeof read>

/** A quiz while it is being written: figures are text until they are sent. */
export interface QuizDraft {
  readonly title: string
  readonly intro: string
  readonly minutes: string
  readonly allPoints: string
  readonly somePoints: string
  readonly someRight: string
  readonly questions: readonly Question[]
}

export const blankQuestion: Question = { text: '', kind: 'single', options: ['', ''], right: [], explanation: '' }

export const blankDraft: QuizDraft = {
  ...{ title: '', intro: '', minutes: '5', allPoints: '20', somePoints: '', someRight: '' },
  questions: [blankQuestion],
}

export function draftOf({ draft }: QuizRead): QuizDraft {
  const sorted = [...draft.prizes].sort((a, b) => b.right - a.right)
  const [best, some] = sorted
  return {
    ...{ title: draft.title, intro: draft.intro, minutes: String(draft.limitSeconds / 60) },
    ...{ allPoints: String(best?.points ?? 0), somePoints: some === undefined ? '' : String(some.points) },
    ...{ someRight: some === undefined ? '' : String(some.right), questions: draft.questions },
  }
}

/** As it is sent. */
export function draftToSend(draft: QuizDraft) {
  const { title, intro, minutes, allPoints, someRight, somePoints, questions } = draft
  const some = Number(somePoints) > 0 && Number(someRight) > 0
  return {
    title: title.trim(),
    ...(intro.trim() === '' ? {} : { intro: intro.trim() }),
    limitSeconds: Math.round(Number(minutes) * 60),
    prizes: [
      ...(some ? [{ right: Number(someRight), points: Number(somePoints) }] : []),
      ...(Number(allPoints) > 0 ? [{ right: questions.length, points: Number(allPoints) }] : []),
    ],
    questions: questions.map(({ text, kind, options, right, explanation }) => ({
      ...{ text: text.trim(), kind, options: options.map((one) => one.trim()), right: [...right] },
      ...(explanation.trim() === '' ? {} : { explanation: explanation.trim() }),
    })),
  }
}

/** What is still missing, in one sentence; null when it can be kept. */
export function missingIn({ title, minutes, questions }: QuizDraft): string | null {
  if (title.trim() === '') return '先写个标题'
  if (!(Number(minutes) >= 0.25 && Number(minutes) <= 60)) return '限时填 1 到 60 分钟'
  if (questions.length === 0) return '至少要一道题'
  const faulty = questions.findIndex(
    ({ text, options, right }) => text.trim() === '' || options.some((one) => one.trim() === '') || right.length === 0,
  )
  return faulty < 0 ? null : `第 ${faulty + 1} 题还缺题目、选项或正确答案`
}

/** Turns an option right or wrong; a single choice has one that is right. */
export function withRight(question: Question, place: number): Question {
  if (question.kind === 'single') return { ...question, right: [place] }
  const right = question.right.includes(place)
    ? question.right.filter((one) => one !== place)
    : [...question.right, place].sort((a, b) => a - b)
  return { ...question, right }
}

export const withoutOption = (question: Question, place: number): Question => ({
  ...question,
  options: question.options.filter((_, other) => other !== place),
  right: question.right.filter((one) => one !== place).map((one) => (one > place ? one - 1 : one)),
})
