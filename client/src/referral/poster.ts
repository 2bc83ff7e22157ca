import { poster } from '../../../shared/referral/contract'
import { call } from '../platform/call'
import { pictureFile } from '../platform/pictures'

/** The mini program code that carries my invite code, as an address that a canvas can load. Throws when there is none now. */
export async function codePicture(): Promise<string> {
  const reply = await call(poster, {})
  if (!reply.ok) throw new Error(reply.refusal)
  return pictureFile(reply.value.picture)
}
