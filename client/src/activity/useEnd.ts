import { useEffect } from 'react'
import { serverNow } from '../platform/clock'

/** No timer of a phone may wait longer than some days; whoever waits so long comes back anyway. */
const LONGEST_MS = 3_600_000

/** Looks again when something on the screen ends, so that its results appear by themselves. */
export function useEnd(closesAt: number, askAgain: () => void): void {
  useEffect(() => {
    const left = closesAt - serverNow() + 500
    if (left <= 0 || left > LONGEST_MS) return
    const timer = setTimeout(askAgain, left)
    return () => clearTimeout(timer)
  }, [closesAt, askAgain])
}
