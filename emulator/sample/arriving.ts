/** The way in, by the rules: agreeing to the rulebook, the test, for some a second one; a few still wait for a reader. */
import * as entry from '../../cloudfunctions/entry/handlers'
import { personIdOf } from '../../cloudfunctions/platform/identity'
import { clean } from '../../cloudfunctions/platform/texts'
import * as rulebook from '../../cloudfunctions/rulebook/handlers'
import type { BankQuestion } from '../../shared/entry/attempts'
import type { Attempt } from '../../shared/entry/state'
import { newcomer, type Person } from '../../shared/person'
import { chance } from './chance'
import type { Chronicle } from './chronicle'

const SECOND_MS = 1_000

/** Somebody who comes in at an instant; `stumbles` fails once before. */
export function passed(
  chronicle: Chronicle,
  bank: readonly BankQuestion[],
  visitor: Person,
  at: number,
): Person | null {
  const before = (seconds: number) => ({ at: at - seconds * SECOND_MS, person: visitor._id })
  const agreed = chronicle.run(rulebook.agree, visitor, { version: 1 }, { ...before(260), found: 1 })
  const stumbles = chance('stumbles', visitor._id) < 0.24
  const ready = stumbles && agreed !== null ? taken(chronicle, bank, agreed, at - 100 * SECOND_MS, 'wrong') : agreed
  return ready === null ? null : taken(chronicle, bank, ready, at, 'right')
}

/** A test from its beginning to its answer. */
export function taken(
  chronicle: Chronicle,
  bank: readonly BankQuestion[],
  visitor: Person,
  at: number,
  how: 'right' | 'wrong',
  reading: string = readings[0],
): Person | null {
  const person = visitor._id
  const thoughtMs = (30 + Math.floor(chance('thinks', person) * 60)) * SECOND_MS
  const started = chronicle.run(entry.start, visitor, {}, { at: at - thoughtMs, person, found: bank })
  const attempt = started?.entry.attempt ?? null
  if (started === null || attempt === null) return null
  const input = { attempt: attempt.id, answers: answersTo(attempt, how, reading) }
  const seen = { texts: clean, places: chronicle.groups.places() }
  return chronicle.run(entry.submit, started, input, { at, person, found: seen })
}

/** What the two who wait are reading. */
const readings = ['在读《瓦尔登湖》，一天几页，读得很慢。', '最近在重读《城南旧事》，想找人聊聊英子。'] as const

/** Answers that are right, or with one of them wrong. */
const answersTo = ({ questions }: Attempt, how: 'right' | 'wrong', reading: string) =>
  questions.map(({ key, kind, options, right }, index) => {
    const isWrong = how === 'wrong' && index === 0
    if (kind === 'review') return { question: key, text: reading }
    if (kind === 'keywords') return { question: key, text: isWrong ? '赢' : (right[0] ?? '') }
    const other = options.find((option) => !right.includes(option.key))?.key ?? ''
    return { question: key, chosen: isWrong ? [other] : right }
  })

/** Visitors who have answered a question that a person reads, and wait. */
export function waitingVisitors(chronicle: Chronicle, bank: readonly BankQuestion[], nowMs: number): Person[] {
  const review = bank.filter(({ question }) => question.kind === 'review')
  const others = bank.filter(({ question }) => question.kind === 'single')
  return [3, 26].flatMap((hours, number) => {
    const at = nowMs - hours * 3_600_000
    const visitor = newcomer(personIdOf(`sample-waiting-${hours}`))
    const occasion = { at: at - 200 * SECOND_MS, person: visitor._id, found: 1 }
    const agreed = chronicle.run(rulebook.agree, visitor, { version: 1 }, occasion)
    const asked = [...review, ...others.slice(hours === 3 ? 0 : 2).slice(0, 2)]
    const waiting = agreed === null ? null : taken(chronicle, asked, agreed, at, 'right', readings[number])
    return waiting === null ? [] : [waiting]
  })
}
