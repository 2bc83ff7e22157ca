/** People who ask again until they are told, as a phone does: over a bad network, or while very many ask at once. */
import type { AnyAction, DoorRefusal, InputOf, OutputOf, RefusalOf } from '../shared/action'
import type { Outcome } from '../shared/outcome'
import type { Community } from './community'

/** A network that delays, loses, repeats and refuses one in ten of everything. */
export const BAD_NETWORK = { delay: 0.1, dropBefore: 0.1, dropAfter: 0.1, conflict: 0.1, throttle: 0.1 }

const MOST_TRIES = 100
const PAUSE_MS = 100

/** Sends a command, with the same request id until it has a definite answer; a connection that breaks says nothing. */
export async function untilTold<A extends AnyAction>(
  community: Community,
  openid: string,
  action: A,
  input: InputOf<A>,
  requestId = community.newRequestId(),
): Promise<Outcome<OutputOf<A>, RefusalOf<A> | DoorRefusal>> {
  for (let number = 0; ; number++) {
    const told = await community.ask(openid, action, input, requestId).catch(() => null)
    if (told !== null && (told.ok || told.refusal !== 'busy')) return told
    if (number >= MOST_TRIES) return { ok: false, refusal: 'busy' }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}
