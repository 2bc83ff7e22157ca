import { accept, current } from '../../../shared/rulebook/contract'
import { ask } from '../platform/answers'
import { type CallRefusal, call } from '../platform/call'
import { openToday, useSession } from '../platform/session'

/** Agrees to the version on the screen; what follows is then open again. */
export async function agreeTo(version: number): Promise<CallRefusal<typeof accept> | null> {
  const reply = await call(accept, { version })
  // Whoever read an old version is shown the new one.
  const shown = Promise.all([openToday(), ask(current, {})])
  if (!reply.ok || !goesOnToTheTest()) await shown
  return reply.ok ? null : reply.refusal
}

/** The test asks the server itself how far a visitor is: nobody waits for this page to be right before it is left. */
function goesOnToTheTest(): boolean {
  const { picture } = useSession.getState()
  return picture !== null && picture.member === null && picture.community.entry === 'test'
}
