import type { OutputOf } from '../../../../shared/action'
import type { code } from '../../../../shared/event/contract'

export type Told = OutputOf<typeof code>

/** The code of this instant; null when those that were told have run out. */
export function codeAt({ code, next, changesAt, everyMs }: Told, now: number): string | null {
  const passed = now < changesAt ? 0 : 1 + Math.floor((now - changesAt) / everyMs)
  return [code, ...next][passed] ?? null
}

/** How long the code of this instant is still shown. */
export const leftOf = ({ changesAt, everyMs }: Told, now: number): number =>
  now < changesAt ? changesAt - now : everyMs - ((now - changesAt) % everyMs)

/** 012 345: read out in two breaths. */
export const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`
