import { accept, current } from '../../../shared/rulebook/contract'
import { ask } from '../platform/answers'
import { type CallRefusal, call } from '../platform/call'
import { openToday } from '../platform/session'

/** Agrees to the version on the screen; what follows is then open again. */
export async function agreeTo(version: number): Promise<CallRefusal<typeof accept> | null> {
  const reply = await call(accept, { version })
  // Whoever read an old version is shown the new one.
  await Promise.all([openToday(), ask(current, {})])
  return reply.ok ? null : reply.refusal
}
