/** Instants as operators type them, on this phone's clock face: `2026-12-01 20:00`. */
const two = (value: number): string => String(value).padStart(2, '0')

export function typedOf(instantMs: number | null): string {
  if (instantMs === null) return ''
  const at = new Date(instantMs)
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`
}

const DAY_MS = 24 * 60 * 60_000

/** The evening so many days from now: what an operator begins with. */
export function eveningIn(days: number, now: number): string {
  return typedOf(new Date(now + days * DAY_MS).setHours(20, 0, 0, 0))
}

/** What was typed as an instant: null for nothing, undefined for what is none. A day alone begins at midnight. */
export function instantIn(typed: string): number | null | undefined {
  const text = typed.trim().replace(/[：]/g, ':').replace(/[/.]/g, '-')
  if (text === '') return null
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]+(\d{1,2}):(\d{2}))?$/.exec(text)
  if (found === null) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found.slice(1).map((part) => Number(part ?? 0))
  const at = new Date(year, month - 1, day, hour, minute)
  const isReal = at.getMonth() === month - 1 && at.getDate() === day && at.getHours() === hour && minute < 60
  return isReal ? at.getTime() : undefined
}
