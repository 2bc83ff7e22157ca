import type { OutputOf } from '../../../shared/action'
import { cancel, checkIn, join, view } from '../../../shared/event/contract'
import { figuresIn } from '../../../shared/event/door-code'
import { DOORS_BEFORE_MS } from '../../../shared/event/rules'
import { ask } from '../platform/answers'
import { call } from '../platform/call'
import { explain } from '../platform/refusals'
import { cancelTexts, checkInTexts, joinTexts } from './refusals'

export type EventView = OutputOf<typeof view>

/** What one can do now. */
export type Stage = 'join' | 'line' | 'asking' | 'seat' | 'waiting' | 'door' | 'there' | 'begun' | 'over'

export function stageOf({ phase, mine, left, waiting, startsAt }: EventView, now: number): Stage {
  if (mine?.attended === true) return 'there'
  if (phase === 'ended') return 'over'
  if (mine?.state === 'seat') return now >= startsAt - DOORS_BEFORE_MS ? 'door' : 'seat'
  if (mine?.state === 'line') return 'waiting'
  if (mine?.state === 'asking') return 'asking'
  if (now >= startsAt) return 'begun'
  return left > 0 && waiting === 0 ? 'join' : 'line'
}

/** Asks for a seat; a sentence to be said, whatever came of it. */
export async function takeSeat(id: string): Promise<string> {
  const reply = await call(join, { id })
  await ask(view, { id })
  if (!reply.ok) return explain(reply.refusal, joinTexts)
  return reply.value.state === 'seat' ? '报上名了' : '排上候补了，有位子会告诉你'
}

/** Gives up a seat, or a place in the line. */
export async function giveUp(id: string): Promise<string> {
  const reply = await call(cancel, { id })
  await ask(view, { id })
  return reply.ok ? '取消了，位子让给后面的人' : explain(reply.refusal, cancelTexts)
}

/** What a try at the door told. */
export type AtTheDoor =
  | { readonly there: true; readonly points: number; readonly cut: number }
  | { readonly fault: string }

/** Shows the code of the door, scanned or typed. */
export async function tryCode(id: string, text: string): Promise<AtTheDoor> {
  const code = figuresIn(text, id)
  if ('fault' in code) return { fault: code.fault === 'no-code' ? '签到码是六个数字' : '这是另一场活动的码' }
  const reply = await call(checkIn, { id, code: code.figures })
  await ask(view, { id })
  if (!reply.ok) return { fault: explain(reply.refusal, checkInTexts) }
  const { state, triesLeft, points, cut } = reply.value
  return state === 'there'
    ? { there: true, points, cut }
    : { fault: `码不对，看看屏幕上新的那个（还能试 ${triesLeft} 次）` }
}
