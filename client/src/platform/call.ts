/** The only door to the cloud: calls an action by its contract and brings back its answer, once per request. */
import {
  type AnyAction,
  type DoorRefusal,
  doorRefusals,
  functionOf,
  type InputOf,
  type OutputOf,
  type RefusalOf,
} from '../../../shared/action'
import { requestIdAt } from '../../../shared/ids'
import type { Outcome } from '../../../shared/outcome'
import { drawBytes } from './chance'
import type { SealedChat } from './chat'
import { learnServerNow, serverNow } from './clock'
import { type CloudEvent, type FunctionName, send } from './cloud'
import { findPending, keepPending, settlePending } from './pending-requests'
import { delayBefore, pause } from './retry'

/** `offline`: nothing came back, after several tries. */
export type CallRefusal<A extends AnyAction> = RefusalOf<A> | DoorRefusal | 'offline'
export type Reply<A extends AnyAction> = Outcome<OutputOf<A>, CallRefusal<A>>
type AnyReply = Outcome<unknown, string>

const COMMAND_TRIES = 4
const QUERY_TRIES = 2

/**
 * Asks the cloud for `action`. A command that stays unknown (`busy`, `offline`, `internal`) keeps its id: calling again
 * with the same input is the same request.
 */
export async function call<A extends AnyAction>(action: A, input: InputOf<A>): Promise<Reply<A>> {
  return action.kind === 'command' ? command({ action, input }) : query(action, input)
}

/** The same, from within the chat that the program was opened in (SPEC 1.4). */
export async function callIn<A extends AnyAction>(chat: SealedChat, action: A, input: InputOf<A>): Promise<Reply<A>> {
  return command({ action, input, groupInfo: chat })
}

interface Asking {
  readonly action: AnyAction
  readonly input: unknown
  readonly groupInfo?: SealedChat
}

const query = (action: AnyAction, input: unknown): Promise<AnyReply> =>
  tried(functionOf(action), { action: action.name, input }, QUERY_TRIES)

async function command(asking: Asking): Promise<AnyReply> {
  const { action, input } = asking
  const known = findPending(action.name, input, serverNow())
  if (known !== null) return ask(asking, known.id, true)
  const reply = await ask(asking, await newRequest(action, input), false)
  // The phone's clock was wrong and the server told its own: nothing was looked at yet, so a new id is a first try.
  if (reply.ok || reply.refusal !== 'stale-request' || !learnFrom(reply.detail)) return reply
  return ask(asking, await newRequest(action, input), false)
}

async function newRequest(action: AnyAction, input: unknown): Promise<string> {
  const bytes = await drawBytes(10)
  const id = requestIdAt(serverNow(), () => bytes)
  keepPending(id, action.name, input, serverNow())
  return id
}

async function ask({ action, ...rest }: Asking, requestId: string, askedBefore: boolean): Promise<AnyReply> {
  const reply = await tried(functionOf(action), { action: action.name, requestId, ...rest }, COMMAND_TRIES)
  if (settles(reply, askedBefore)) settlePending(requestId)
  return reply
}

/** What the server says before it looks at a request: of an earlier try with the same id it says nothing. */
const saidAtTheDoor: readonly string[] = ['not-allowed', 'read-only']
const unknownOutcome: readonly string[] = ['busy', 'internal', 'offline']

const settles = (reply: AnyReply, askedBefore: boolean): boolean =>
  reply.ok || !(unknownOutcome.includes(reply.refusal) || (askedBefore && saidAtTheDoor.includes(reply.refusal)))

/** Sends until an answer is definite, the same request each time. */
async function tried(name: FunctionName, event: CloudEvent, tries: number): Promise<AnyReply> {
  let reply = await attempt(name, event)
  for (let next = 1; next < tries && worthAnotherTry(reply); next++) {
    await pause(delayBefore(next, Math.random()))
    reply = await attempt(name, event)
  }
  return reply
}

/** `expired` is final for its id: the answer was forgotten, so only looking again can tell. */
const worthAnotherTry = (reply: AnyReply): boolean => !reply.ok && ['busy', 'offline'].includes(reply.refusal)

async function attempt(name: FunctionName, event: CloudEvent): Promise<AnyReply> {
  try {
    const answer = await send(name, event)
    return isReply(answer) ? answer : { ok: false, refusal: 'internal' }
  } catch {
    return { ok: false, refusal: 'offline' }
  }
}

const isReply = (answer: unknown): answer is AnyReply =>
  typeof answer === 'object' &&
  answer !== null &&
  'ok' in answer &&
  (answer.ok === true || ('refusal' in answer && typeof answer.refusal === 'string'))

function learnFrom(detail: unknown): boolean {
  if (typeof detail !== 'object' || detail === null || !('now' in detail) || typeof detail.now !== 'number')
    return false
  learnServerNow(detail.now, Date.now(), Date.now())
  return true
}

/** Is this one of the noes any action may meet at the door, or no answer at all? */
export const isDoorRefusal = (refusal: string): refusal is DoorRefusal | 'offline' =>
  refusal === 'offline' || (doorRefusals as readonly string[]).includes(refusal)
