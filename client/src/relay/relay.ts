import type { OutputOf } from '../../../shared/action'
import { edit, join, view, withdraw } from '../../../shared/relay/contract'
import { ask } from '../platform/answers'
import { call } from '../platform/call'
import { explain } from '../platform/refusals'
import { editTexts, joinTexts, withdrawTexts } from './refusals'

export type RelayView = OutputOf<typeof view>
export type Row = RelayView['rows'][number]

export interface Wish {
  readonly quantity: number
  readonly note: string
}

const sent = (id: string, { quantity, note }: Wish) => ({
  ...{ id, quantity },
  ...(note.trim() === '' ? {} : { note: note.trim() }),
})

/** Takes a line of the list; a sentence when that was not to be. */
export async function takeLine(id: string, wish: Wish): Promise<string | null> {
  const reply = await call(join, sent(id, wish))
  await ask(view, { id })
  return reply.ok || reply.refusal === 'already-in' ? null : explain(reply.refusal, joinTexts)
}

/** Changes my line. */
export async function changeLine(id: string, wish: Wish): Promise<string | null> {
  const reply = await call(edit, sent(id, wish))
  await ask(view, { id })
  return reply.ok ? null : explain(reply.refusal, editTexts)
}

/** Gives my line back. */
export async function giveUpLine(id: string): Promise<string | null> {
  const reply = await call(withdraw, { id })
  await ask(view, { id })
  return reply.ok || reply.refusal === 'not-in' ? null : explain(reply.refusal, withdrawTexts)
}
