/** What the code at the door holds: the event and the six figures, so that the code of another event is told apart. */

const pattern = /^qunpu:door:([\w-]{16}):(\d{6})$/

export const doorText = (event: string, code: string): string => `qunpu:door:${event}:${code}`

export type DoorCode = { readonly figures: string } | { readonly fault: 'no-code' | 'another-event' }

/** The six figures in what was scanned or typed. */
export function figuresIn(text: string, event: string): DoorCode {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '')
  if (/^\d{6}$/.test(plain)) return { figures: plain }
  const [, named, figures] = pattern.exec(plain) ?? []
  if (figures === undefined) return { fault: 'no-code' }
  return named === event ? { figures } : { fault: 'another-event' }
}
