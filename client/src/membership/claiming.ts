import { claimOwnership } from '../../../shared/membership/contract'
import { type CallRefusal, call } from '../platform/call'
import { openToday, whileActing } from '../platform/session'

/** Claims the community with the key that was set when it was deployed; then the app is opened anew, as its owner. */
export async function claimCommunity(key: string): Promise<CallRefusal<typeof claimOwnership> | null> {
  const reply = await whileActing(() => call(claimOwnership, { key }))
  if (!reply.ok) return reply.refusal
  await openToday()
  return null
}
