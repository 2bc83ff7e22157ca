/** One request as a client made it, and everything it was told. */
import * as v from 'valibot'
import { type AnyAction, doorRefusals } from '../../../shared/action'
import type { Answer } from '../../../shared/documents'
import { requestIdAt } from '../../../shared/ids'
import { hashOf, personIdOf } from '../identity'
import type { Chance } from './chance'

export interface Request {
  readonly id: string
  readonly openid: string
  readonly action: AnyAction
  readonly input: unknown
  /** As the server computes it. */
  readonly hash: string
  /** Every answer that arrived, in order; `null` where none did. */
  readonly told: (Answer | null)[]
}

/** The input as the door hands it on: what was left out has its default. */
function parsed({ input: schema }: AnyAction, input: unknown): unknown {
  const result = v.safeParse(schema, input)
  return result.success ? result.output : input
}

export const requestFrom = (openid: string, action: AnyAction, input: unknown, id: string): Request => ({
  id,
  openid,
  action,
  input,
  hash: hashOf(personIdOf(openid), action.name, parsed(action, input)),
  told: [],
})

export const freshRequestId = (chance: Chance, now: number): string => requestIdAt(now, chance.bytes)

/** What may be said when nothing is known: look again. */
const UNKNOWN: readonly string[] = ['busy', 'expired', 'stale-request']

export const isUnknown = (answer: Answer | null): boolean =>
  answer === null || (!answer.ok && UNKNOWN.includes(answer.refusal))

/** Said at the door, of the caller or the community's switches and not of the request: rights come and go. */
export const isOfTheDoor = (answer: Answer): boolean =>
  !answer.ok && !UNKNOWN.includes(answer.refusal) && (doorRefusals as readonly string[]).includes(answer.refusal)
