/** Money as people type and read it. What is kept are whole hundredths of a yuan. */
import { grouped } from '../../ui/numbers'

/** ¥1,280 · ¥12.5 */
export function yuan(fen: number): string {
  const rest = fen % 100
  const cents = rest === 0 ? '' : `.${String(rest).padStart(2, '0').replace(/0$/, '')}`
  return `¥${grouped(Math.floor(fen / 100))}${cents}`
}

/** What was typed, in fen; null when it is no amount. Nothing typed is nothing spent. */
export function fenIn(typed: string): number | null {
  const amount = typed.trim().replaceAll(',', '').replace(/^¥/, '')
  if (amount === '') return 0
  const read = /^(\d{1,8})(?:\.(\d{1,2}))?$/.exec(amount)
  if (read === null) return null
  const fen = Number(read[1]) * 100 + Number((read[2] ?? '').padEnd(2, '0'))
  return fen <= 1_000_000_000 ? fen : null
}

/** An amount as it stands in a field again. */
export const typedFrom = (fen: number): string => (fen === 0 ? '' : yuan(fen).slice(1).replaceAll(',', ''))
