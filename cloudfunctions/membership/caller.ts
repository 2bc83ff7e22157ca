import { isMember, type Member } from '../../shared/person'
import type { Call, QueryCall } from '../platform/handler'

/** The calling member, whom the door has let in. */
export function memberOf(call: QueryCall): Member {
  if (!isMember(call.me)) throw new Error('the door let in someone who is not a member')
  return call.me
}

/** The calling member of a command that changes another document than their own. */
export function callerOf(call: Call): Member {
  if (call.caller === null) throw new Error('the door let in someone who is not a member')
  return call.caller
}

/** The calling operator, whom the door has let in. */
export function operatorOf(call: Call): Member {
  if (call.operator === null) throw new Error('the door let in someone who is not an operator')
  return call.operator
}
