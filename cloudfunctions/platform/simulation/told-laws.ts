/** What was told agrees with what was decided (law 3): held against the witness's notes when the schedule is over. */
import type { Answer } from '../../../shared/documents'
import { isOfTheDoor, isUnknown, type Request } from './requests'
import type { Witness } from './witness'

type Report = (violation: string) => void

const nameOf = (answer: Answer): string => (answer.ok ? 'ok' : answer.refusal)

/** The refusals that are final by their rule and therefore not stored: they must never become an acceptance. */
const FINAL: readonly string[] = ['already-checked-in', 'wrong-key', 'already-owned']

/** Says that the document is not there (any more), which is where the answer was kept. */
const MISSING: readonly string[] = [
  ...['no-such-member', 'no-such-reward', 'no-such-code', 'no-such-post', 'no-such-item', 'no-such-comment'],
]

/** The hashes of what was asked under this id and waited for a claim. */
const hashesIn = (opened: ReadonlySet<string>, id: string): string[] =>
  [...opened].filter((one) => one.startsWith(`${id}:`)).map((one) => one.slice(id.length + 1))

/** Every definite answer that was told, against the one that was stored. */
function checkAnswer(request: Request, answer: Answer, witness: Witness, report: Report): void {
  const decided = witness.stored.get(request.id) ?? []
  const mine = decided.find((one) => one.hash === request.hash)
  const name = nameOf(answer)
  const forgotten = decided.some((one) => one.answer === null)
  const what = `${request.action.name} ${request.id} was told ${name}`
  if (name === 'internal') report(`${what}: a bug`)
  if (name === 'request-reused') {
    // An answer that is still open is kept too, and ends with its person's document.
    const asked = [...decided.map((one) => one.hash), ...hashesIn(witness.opened, request.id)]
    if (!asked.some((hash) => hash !== request.hash)) report(`${what} and no other input was decided`)
    return
  }
  if (isOfTheDoor(answer)) return
  if (answer.ok || ![...FINAL, ...MISSING].includes(name)) {
    if (mine === undefined && !forgotten) report(`${what} and that was not stored`)
    if (mine !== undefined && JSON.stringify(mine.answer) !== JSON.stringify(answer)) {
      report(`${what} and ${JSON.stringify(mine.answer)} was stored`)
    }
    return
  }
  // Who deletes the account and joins again the same day begins anew: "already" was said of another account.
  if (FINAL.includes(name) && mine?.answer?.ok && !witness.deleted.has(mine.document))
    report(`${what} and was accepted`)
}

/** The answers of one request, against each other. */
function checkSequence(request: Request, witness: Witness, report: Report): void {
  const definite = request.told.filter((answer): answer is Answer => answer !== null && !isUnknown(answer))
  for (const answer of definite) checkAnswer(request, answer, witness, report)
  const first = definite.findIndex((answer) => answer.ok)
  const later = definite.slice(first + 1).map(nameOf)
  // An operator's rights may end, and so may an operator's view of answers; a member may always ask again. The answers
  // about a text lie with the text: its door asks who is a member now.
  const isOwn = request.action.caller !== 'operator' && !request.action.name.startsWith('posts.')
  if (first >= 0 && isOwn && later.includes('not-allowed')) {
    report(`${request.action.name} ${request.id} was told not-allowed after it was told ok`)
  }
  const texts = new Set(definite.filter((answer) => answer.ok).map((answer) => JSON.stringify(answer)))
  if (texts.size > 1) report(`${request.action.name} ${request.id} was told ok in ${texts.size} ways`)
}

/** A page of a statement: numbered without gaps, and its newest balance is the balance (PROTOCOL 13). */
function checkStatement(request: Request, report: Report): void {
  const { cursor, filter } = request.input as { cursor?: string; filter?: string }
  if (cursor !== undefined || filter !== undefined) return
  for (const answer of request.told) {
    if (answer?.ok !== true) continue
    const page = answer.value as { entries: readonly { n: number; balance: number }[]; balance: number }
    const numbers = page.entries.map((entry) => entry.n)
    if (numbers.some((n, index) => n !== (numbers[0] ?? 0) - index))
      report(`a statement with gaps: ${numbers.join(' ')}`)
    if ((page.entries[0]?.balance ?? 0) !== page.balance) report('a statement whose newest balance is not the balance')
  }
}

/** The proof finds nothing while others work: it must not cry wolf. */
function checkProof(request: Request, report: Report): void {
  for (const answer of request.told) {
    if (answer?.ok !== true) continue
    const { mismatches } = answer.value as { mismatches: readonly unknown[] }
    if (mismatches.length > 0) report(`a proof of healthy documents found ${JSON.stringify(mismatches[0])}`)
  }
}

export function checkTold(requests: readonly Request[], witness: Witness, report: Report): void {
  for (const request of requests) {
    if (request.action.kind === 'command') checkSequence(request, witness, report)
    if (request.action.name.endsWith('tatement')) checkStatement(request, report)
    if (request.action.name === 'points.prove') checkProof(request, report)
  }
}
