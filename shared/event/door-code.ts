/** What the code at the door holds: the event and the six figures, so that the code of another event is told apart. */

const pattern = /^qunpu:door:([\w-]{16}):(\d{6})$/

export const doorText = (event: string, code: string): string => `qunpu:door:${event}:${code}`

/** The six figures in what was scanned or typed; `other` for another event's code, null for none at all. */
export function figuresIn(text: string, event: string): string | 'other' | null {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '')
  if (/^\d{6}$/.test(plain)) return plain
  const found = pattern.exec(plain)
  if (found === null) return null
  return found[1] === event ? (found[2] ?? null) : 'other'
}
