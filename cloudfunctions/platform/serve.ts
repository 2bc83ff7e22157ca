/** The door of a deployed function: validate, know the caller, run, validate again. Every action passes through here. */
import * as v from 'valibot'
import type { AnyAction } from '../../shared/action'
import type { Answer } from '../../shared/documents'
import { requestIdPattern } from '../../shared/ids'
import type { Refused } from '../../shared/outcome'
import { mayCall } from '../../shared/permissions'
import { isMember, type Member, newcomer, type Person } from '../../shared/person'
import { withExpired } from '../../shared/reactions'
import { refusalDetails } from '../../shared/refusal-details'
import { dayOf } from '../../shared/time'
import { isStale } from './answers'
import { openDocuments } from './cloudbase'
import { runCommand } from './commands'
import { knownCommunity } from './community'
import type { Documents } from './documents'
import { PassingFault } from './faults'
import { type Files, openFiles } from './files'
import type { Call, Handler, QueryHandler } from './handler'
import { opengidIn, openidOf, personIdOf, secureRandom } from './identity'
import { describe, log } from './log'
import { memory } from './remember'
import { type Deadline, deadlineIn, untilDone } from './retry'
import { type ConnectWeChat, openWeChat } from './wechat'

/** Of the function's 20 s, so much is used for attempts; the rest is for the last one to end and the answer to leave. */
const TRYING_MS = 14_000

interface Asked {
  readonly action: string
  readonly input: unknown
  readonly requestId: string
  readonly openid: string
  readonly opengid: string
}

const envelope = v.object({
  action: v.pipe(v.string(), v.maxLength(100)),
  // valibot takes an array for an object without required fields: the door does not.
  input: v.optional(
    v.pipe(
      v.unknown(),
      v.check((input) => !Array.isArray(input), 'Invalid type: Expected Object'),
    ),
    {},
  ),
  requestId: v.optional(v.string()),
  groupInfo: v.optional(v.unknown()),
})

const refusal = (name: string, detail?: unknown): Answer =>
  detail === undefined ? { ok: false, refusal: name } : { ok: false, refusal: name, detail }

/** Each fault of an input: where it is and why, never the value itself. */
const faultsOf = (issues: readonly v.BaseIssue<unknown>[], root: string) =>
  issues.map((issue) => ({ path: [root, v.getDotPath(issue)].filter(Boolean).join('.'), reason: reasonOf(issue) }))

const reasonOf = (issue: v.BaseIssue<unknown>): string =>
  issue.type === 'strict_object' && issue.expected === 'never'
    ? 'unknown field'
    : issue.message.replace(/(:| but) received .*$/is, '')

/** A command's id must be one, and of our days; null when it is (PROTOCOL 4). */
function refusalOfRequestId(requestId: string, now: number): Answer | null {
  if (requestIdPattern.test(requestId)) return isStale(requestId, now) ? refusal('stale-request', { now }) : null
  return refusal('invalid-input', { faults: [{ path: 'requestId', reason: 'a command needs a UUIDv7' }] })
}

function logged(given: Answer, told: object, startedAt: number): Answer {
  const durationMs = Math.round(performance.now() - startedAt)
  log('info', 'answered', { ...told, answer: given.ok ? 'ok' : given.refusal, durationMs })
  return given
}

/** Makes the handler of a deployed function from the actions it serves. `documents` is given in tests and simulations. */
export function serve(
  handlers: readonly Handler[],
  documents: Documents = openDocuments(),
  files: Files = openFiles(),
  connect: ConnectWeChat = openWeChat(),
) {
  const byName = new Map(handlers.map((handler) => [handler.action.name, handler]))
  const remembered = memory()

  async function answer(asked: Asked): Promise<Answer> {
    const handler = byName.get(asked.action)
    if (handler === undefined) return refusal('unknown-action', { action: asked.action })
    if (asked.openid === '') return refusal('not-allowed')
    const { action } = handler
    const input = v.safeParse(action.input, asked.input)
    if (!input.success) return refusal('invalid-input', { faults: faultsOf(input.issues, 'input') })
    const now = Date.now()
    const unfit = handler.kind === 'command' ? refusalOfRequestId(asked.requestId, now) : null
    if (unfit !== null) return unfit
    const deadline = deadlineIn(TRYING_MS)
    const known = await untilDone(deadline, () => knownCommunity(documents, remembered))
    const { settings } = known.plan
    const call: Call = {
      ...known,
      action: action.name,
      requestId: asked.requestId,
      person: personIdOf(asked.openid),
      moment: { now, today: dayOf(now, settings['community.utcOffsetMinutes']) },
      random: secureRandom,
      operator: null,
      caller: null,
      remembered,
      opengid: asked.opengid,
      ownershipKey: process.env.QUNPU_OWNERSHIP_KEY ?? null,
      documents,
      files,
      wechat: connect(asked.openid),
    }
    return admitted(handler, input.output, call, deadline)
  }

  return async function main(event: unknown, context: unknown): Promise<Answer> {
    const startedAt = performance.now()
    const parsed = v.safeParse(envelope, event)
    if (!parsed.success) return refusal('invalid-input', { faults: faultsOf(parsed.issues, '') })
    const { action, input, requestId = '', groupInfo } = parsed.output
    const told = { action, requestId }
    const done = (given: Answer) => logged(leaving(given, byName.get(action)?.action, requestId), told, startedAt)
    try {
      return done(await answer({ action, input, requestId, openid: openidOf(context), opengid: opengidIn(groupInfo) }))
    } catch (error) {
      if (error instanceof PassingFault) return done(refusal('busy'))
      log('error', 'a bug', { ...told, ...describe(error) })
      return done(refusal('internal', { requestId }))
    }
  }
}

/** Knows the caller, asks the permission table and the community's switches, and runs the handler. */
async function admitted(handler: Handler, input: unknown, call: Call, deadline: Deadline): Promise<Answer> {
  const { action } = handler
  const operator = action.caller === 'operator' ? await untilDone(deadline, () => memberCalling(call)) : null
  if (action.caller === 'operator' && (operator === null || !mayCall(operator.membership.role, action.name))) {
    return refusal('not-allowed')
  }
  const known: Call = { ...call, operator }
  if (handler.kind === 'query') return untilDone(deadline, () => answerQuery(handler, input, known))
  if (call.plan.settings['community.readOnly'] && action.caller !== 'operator') return refusal('read-only')
  if (action.caller !== 'member' || handler.subject.collection === 'people') {
    return runCommand(handler, input, known, deadline)
  }
  const caller = await untilDone(deadline, () => memberCalling(call))
  return caller === null ? refusal('not-allowed') : runCommand(handler, input, { ...known, caller }, deadline)
}

const readMe = async (call: Call): Promise<Person> => {
  const stored = (await call.documents.read<Person>('people', call.person)) ?? newcomer(call.person)
  return withExpired(stored, call.plan, call.moment).person
}

async function memberCalling(call: Call): Promise<Member | null> {
  const person = await readMe(call)
  return isMember(person) ? person : null
}

async function answerQuery(handler: QueryHandler, input: unknown, call: Call): Promise<Answer> {
  const me = call.operator ?? (await readMe(call))
  if (handler.action.caller === 'member' && !isMember(me)) return refusal('not-allowed')
  const outcome = await handler.ask(input, { ...call, me })
  return outcome.ok ? { ok: true, value: outcome.value } : { ...outcome }
}

/** Nothing leaves that the action's output schema, or the list of what refusals tell, does not name (law 7). */
function leaving(given: Answer, action: AnyAction | undefined, requestId: string): Answer {
  if (!given.ok) return refusal(given.refusal, namedDetail(given))
  const named = v.safeParse(action?.output ?? v.never(), given.value)
  if (named.success) return { ok: true, value: named.output }
  log('error', 'an answer unknown to its contract', { requestId, faults: faultsOf(named.issues, 'output') })
  // A stored answer may be older than its contract: whoever asks again is told to look.
  return action?.kind === 'command' ? refusal('expired') : refusal('internal', { requestId })
}

function namedDetail({ refusal: name, detail }: Refused<string>): unknown {
  if (detail === undefined) return undefined
  const named = v.safeParse(refusalDetails[name] ?? v.never(), detail)
  if (!named.success) log('warn', 'a detail that nobody named', { refusal: name, faults: faultsOf(named.issues, '') })
  return named.success ? named.output : undefined
}
