/** When something is to end: from now, in words that people choose from. */
const HOUR_MS = 3_600_000

export const spans = [
  { value: '1', title: '1 小时' },
  { value: '24', title: '1 天' },
  { value: '72', title: '3 天' },
  { value: '168', title: '7 天' },
] as const

export const closingAfter = (hours: number, now: number): number => now + hours * HOUR_MS
