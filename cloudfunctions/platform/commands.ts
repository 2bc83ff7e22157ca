/** One command, exactly as PROTOCOL 1–6, 10–11 and 17 say it. */
import * as v from 'valibot'
import type { Answer, Claim, Effect, Insertion, Versioned } from '../../shared/documents'
import type { Person } from '../../shared/person'
import { mustAcceptFirst } from '../../shared/rulebook/rules'
import { answerTo, isClaim, isForgotten, isOpen, withAnswer } from './answers'
import { deliverFrom } from './effects'
import { PassingFault } from './faults'
import type { Call, CommandHandler, Decision } from './handler'
import { hashOf } from './identity'
import { copyWhenFull } from './ledger'
import { describe, log } from './log'
import { type Deadline, lost, untilDone } from './retry'
import { stamped } from './stamp'
import { writeVersion } from './writing'

/** Runs a command until it has a definite answer; throws a PassingFault when the time is over before. */
export async function runCommand(
  handler: CommandHandler,
  input: unknown,
  call: Call,
  deadline: Deadline,
): Promise<Answer> {
  const hash = hashOf(call.person, call.action, without(input, handler.action.secret))
  const attempted = await untilDone(deadline, () => attempt(handler, input, call, hash))
  const after = attempted.written === null ? null : await finish(handler, attempted.written, call)
  if (attempted.answer !== 'open') return attempted.answer
  const known = after === null ? undefined : answerTo(after, call.requestId)
  if (known === undefined || known.open) throw new PassingFault('the claim is not settled yet')
  return known.answer
}

/** What remains once the answer is stored: it is true whatever happens here, and the sweeper finds what is left. */
async function finish(handler: CommandHandler, written: Versioned, call: Call): Promise<Versioned> {
  const { collection } = handler.subject
  try {
    const delivered = await deliverFrom(call, collection, written)
    if (collection === 'people') await copyWhenFull(call, delivered)
    return delivered
  } catch (error) {
    if (!(error instanceof PassingFault)) {
      log('error', 'an effect failed', { action: call.action, requestId: call.requestId, ...describe(error) })
    }
    return written
  }
}

/** What may be known of an input: all but what is nobody's business. */
const without = (input: unknown, secret: readonly string[] = []): unknown =>
  secret.length === 0
    ? input
    : Object.fromEntries(Object.entries(input as object).filter(([field]) => !secret.includes(field)))

interface Attempted {
  /** `open` while it waits for a claim (PROTOCOL 17). */
  readonly answer: Answer | 'open'
  /** The document as this attempt left it, when there is something to deliver or to copy. */
  readonly written: Versioned | null
}

/** Read, look for the stored answer, ask the rule, write: always in this order, never with an answer from an earlier attempt. */
async function attempt(
  handler: CommandHandler,
  input: unknown,
  call: Call,
  hash: string,
): Promise<Attempted | typeof lost> {
  const { subject } = handler
  const before = await subject.load(call, input)
  if (before === null) return { answer: { ok: false, refusal: subject.missing }, written: null }
  const known = answerTo(before, call.requestId)
  if (known !== undefined) {
    const answer = known.hash !== hash ? reused : known.open ? 'open' : known.answer
    return { answer, written: before.outbox.length > 0 ? before : null }
  }
  if (isForgotten(before, call.requestId)) return { answer: { ok: false, refusal: 'expired' }, written: null }
  if (!subject.admits(before)) return { answer: { ok: false, refusal: subject.missing }, written: null }

  const refusedAtTheDoor = refusedByRulebook(handler, before, call)
  if (refusedAtTheDoor !== null) {
    return store(handler, before, subject.ready(before, call), refusedAtTheDoor, call, hash)
  }
  const found = handler.look === null ? undefined : await handler.look(before, input, call)
  const outcome = handler.decide(subject.ready(before, call), input, call, found)
  if (!outcome.ok) {
    const refused: Answer = { ...outcome }
    if (handler.isFinal(outcome.refusal, call)) return { answer: refused, written: null }
    return store(handler, before, subject.ready(before, call), refused, call, hash)
  }
  const { state, answer } = followed(handler, outcome.value, call, hash)
  return store(handler, before, state, answer, call, hash)
}

/** A member who has not agreed to the rulebook in force does so first (SPEC 2.3); who is asked is whoever commands. */
function refusedByRulebook({ subject }: CommandHandler, before: Versioned, call: Call): Answer | null {
  if (call.operator !== null) return null
  const member = subject.collection === 'people' ? (before as Person) : call.caller
  const { rulebook } = call.community
  if (member === null || !mustAcceptFirst(member, call.action, rulebook)) return null
  return { ok: false, refusal: 'rulebook-changed', detail: { current: rulebook } }
}

const reused: Answer = { ok: false, refusal: 'request-reused' }

/** Everything that follows from a decision, within the same write: reactions, the audit record, the answer. */
function followed(handler: CommandHandler, decision: Decision<Versioned, unknown>, call: Call, hash: string) {
  const effects = [...decision.state.outbox, ...(decision.effects ?? [])]
  const asked = { ...decision.state, outbox: withRecord(effects, auditOf(decision, call, hash), decision, call) }
  const { state, news } = handler.subject.complete(asked, decision.facts ?? [], call)
  const value = v.parse(handler.action.output, decision.answer(state, news))
  return { state, answer: { ok: true, value } as Answer }
}

/** The record's id names the request and all it asked, so that one request id used twice still leaves two records. */
function auditOf(decision: Decision<Versioned, unknown>, call: Call, hash: string): Insertion | null {
  if (call.operator === null) return null
  if (decision.audit === undefined) throw new Error(`${call.action} changes something and leaves no audit record`)
  const { whom, reason, before, after } = decision.audit
  const { action, operator, moment } = call
  const document = { at: moment.now, action, by: operator.account, whom, reason, before, after }
  return { id: `${call.requestId}:${hash}`, at: moment.now, to: { collection: 'audit' }, document }
}

/** The record leaves with the other effects, or with the claim that decides what it says. */
function withRecord(
  effects: readonly Effect[],
  record: Insertion | null,
  { audit }: Decision<Versioned, unknown>,
  { requestId }: Call,
): Effect[] {
  if (record === null) return [...effects]
  const isAwaited = (effect: Effect): effect is Claim => isClaim(effect) && effect.request === requestId
  if (audit?.ifPlaced !== true || !effects.some(isAwaited)) return [...effects, record]
  return effects.map((effect) => (isAwaited(effect) ? { ...effect, record } : effect))
}

/** The answer is stored by the same conditional write before it is said (PROTOCOL 3); open, while a claim decides it. */
async function store(
  handler: CommandHandler,
  before: Versioned,
  state: Versioned,
  answer: Answer,
  call: Call,
  hash: string,
): Promise<Attempted | typeof lost> {
  const open = answer.ok && isOpen(state, call.requestId)
  const given = { id: call.requestId, hash, answer, ...(open ? { open } : {}) } as const
  const answered = withAnswer(state, given, call.moment.now)
  const { collection } = handler.subject
  const written = await writeVersion(call.documents, collection, before, stamped(collection, answered, call))
  return written === null ? lost : { answer: open ? 'open' : answer, written }
}
