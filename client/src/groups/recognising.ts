/** Being recognised in the chat that the program was opened in (SPEC 1.4). Nobody waits for it; who is not says so by a tap. */
import { recognise } from '../../../shared/groups/contract'
import { callIn } from '../platform/call'
import { readChat } from '../platform/chat'
import { type Me, openToday, type Picture, useSession } from '../platform/session'

/** Asked once for each opening of the program. */
let asked = false

/** Members only, and who has not agreed to the newest rules yet is recognised once they have (SPEC 2.3). */
export const mayBeRecognised = (picture: Picture | null): picture is Picture & { readonly member: Me } =>
  picture !== null && picture.member !== null && picture.accepted >= picture.community.rulebook

/** The program came to the front, perhaps in another chat. */
export function openedAgain(): Promise<void> {
  asked = false
  return recogniseChat()
}

/** Tells the server in which chat a member stands; outside of chats nothing is asked. */
export async function recogniseChat(): Promise<void> {
  const { picture } = useSession.getState()
  if (asked || !mayBeRecognised(picture)) return
  const { member } = picture
  asked = true
  const chat = await readChat()
  if (chat === null) return
  const reply = await callIn(chat, recognise, {})
  // The rules changed a moment ago, unknown to this phone: asked again once they are agreed to.
  if (!reply.ok && reply.refusal === 'rulebook-changed') asked = false
  const isNews = reply.ok && (reply.value.state !== member.place.state || reply.value.arrived !== member.place.arrived)
  if (isNews) await openToday()
}
