/** Being recognised in the chat that the program was opened in (SPEC 1.4). Nobody waits for it; who is not says so by a tap. */
import { recognise } from '../../../shared/groups/contract'
import { callIn } from '../platform/call'
import { readChat } from '../platform/chat'
import { openToday, useSession } from '../platform/session'

/** Asked once for each opening of the program. */
let asked = false

/** The program came to the front, perhaps in another chat. */
export function openedAgain(): Promise<void> {
  asked = false
  return recogniseChat()
}

/** Tells the server in which chat a member stands; outside of chats nothing is asked. */
export async function recogniseChat(): Promise<void> {
  const member = useSession.getState().picture?.member
  if (asked || member == null) return
  asked = true
  const chat = await readChat()
  if (chat === null) return
  const reply = await callIn(chat, recognise, {})
  const isNews = reply.ok && (reply.value.state !== member.place.state || reply.value.arrived !== member.place.arrived)
  if (isNews) await openToday()
}
