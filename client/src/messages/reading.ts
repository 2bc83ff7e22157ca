/** Reading the inbox: what was shown counts as read, here at once and on the server. */
import { markRead } from '../../../shared/messages/contract'
import { call } from '../platform/call'
import { changeMe, openToday } from '../platform/session'

/** Tells the server that everything up to the newest shown message was seen; a refusal means that it knew. */
export async function markShown(upTo: number): Promise<void> {
  changeMe((me) => ({ ...me, unread: 0 }), { keep: true })
  const reply = await call(markRead, { upTo })
  if (!reply.ok && reply.refusal !== 'nothing-unread') void openToday()
}
