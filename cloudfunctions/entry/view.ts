import { attemptsLeft, nextAttemptAt, testPlanOf } from '../../shared/entry/rules'
import type { Attempt, EntryPart } from '../../shared/entry/state'
import type { Plan } from '../../shared/plan'

/** A test as its taker sees it. What is right stays here: it is named field by field, never spread. */
export const attemptTold = ({ id, endsAt, passMark, questions }: Attempt, now: number) => ({
  id,
  endsAt,
  secondsLeft: Math.max(0, Math.floor((endsAt - now) / 1_000)),
  passMark,
  questions: questions.map(({ key, kind, text, options }) => ({
    question: key,
    kind,
    text,
    options: options.map((option) => ({ option: option.key, text: option.text })),
  })),
})

/** How many tests may still be begun, and when the next one. */
export function chancesTold(entry: EntryPart, { settings }: Plan, now: number) {
  const test = testPlanOf(settings)
  return { attemptsLeft: attemptsLeft(entry, test, now), nextAttemptAt: nextAttemptAt(entry, test, now) }
}
