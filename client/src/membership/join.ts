import { join } from '../../../shared/membership/contract'
import { type CallRefusal, call } from '../platform/call'
import { openToday, whileActing } from '../platform/session'

/** Joins with a given name; nothing is asked. Then 今日 is opened as a member. */
export async function joinCommunity(): Promise<CallRefusal<typeof join> | null> {
  const reply = await whileActing(() => call(join, {}))
  const joined = reply.ok || reply.refusal === 'already-member' || reply.refusal === 'expired'
  if (joined) await openToday()
  return reply.ok || reply.refusal === 'already-member' ? null : reply.refusal
}
