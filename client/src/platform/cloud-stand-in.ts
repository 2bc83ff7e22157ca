import type { Outcome } from '../../../shared/outcome'
import type { CloudEvent, FunctionName } from './cloud'

/** The cloud of the tests: gives the answers it was told to, in order, and otherwise nothing comes back. */
export type Answer = Outcome<unknown, string> | 'nothing comes back'

export interface Asked extends CloudEvent {
  readonly to: FunctionName
}

export const cloud = {
  asked: [] as Asked[],
  /** Answers for an action by its name, or for whatever is asked. */
  answers: {} as Record<string, Answer[]>,
  /** Looks at the phone at the moment of sending. */
  whenAsked: (_asked: Asked): void => undefined,
}

export function forgetCloud(): void {
  cloud.asked.length = 0
  cloud.answers = {}
  cloud.whenAsked = () => undefined
}

export async function send(to: FunctionName, event: CloudEvent): Promise<unknown> {
  const asked = { to, ...event }
  cloud.asked.push(asked)
  cloud.whenAsked(asked)
  const answer = (cloud.answers[event.action] ?? cloud.answers['*'])?.shift() ?? 'nothing comes back'
  if (answer === 'nothing comes back') throw new Error('timeout')
  return answer
}
