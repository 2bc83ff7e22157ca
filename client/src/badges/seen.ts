/** Which of my badges this phone has shown already: a new one turns over when it is first seen. */
import { readStored, writeStored } from '../platform/storage'

const NAME = 'badges-seen'

/** The earned badges that were never shown here, and from now on are. */
export function meetNew(earned: readonly string[]): readonly string[] {
  const seen = readStored<string[]>(NAME) ?? []
  const fresh = earned.filter((badge) => !seen.includes(badge))
  if (fresh.length > 0) writeStored(NAME, [...seen, ...fresh])
  return fresh
}
