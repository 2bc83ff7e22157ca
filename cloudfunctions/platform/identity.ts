import { createHash, randomBytes } from 'node:crypto'
import * as v from 'valibot'
import type { RandomBytes } from '../../shared/ids'

/**
 * The id of a person's document, derived from the openid so that nobody has to be looked up. One-way: the openid itself is
 * never stored here and never leaves the server.
 */
export const personIdOf = (openid: string): string =>
  createHash('sha256').update(`qunpu:person:${openid}`).digest('base64url').slice(0, 32)

const environmentShape = v.object({ WX_OPENID: v.optional(v.string(), '') })

/**
 * The openid that CloudBase vouches for in the function's context; '' for timers and calls from outside WeChat.
 * The SDK's own reader also looks through the process's environment, which belongs to nobody's call.
 */
export function openidOf(context: unknown): string {
  if (typeof context !== 'object' || context === null || !('environment' in context)) return ''
  const told = v.safeParse(v.pipe(v.string(), v.parseJson(), environmentShape), context.environment)
  return told.success ? told.output.WX_OPENID : ''
}

const openedShape = v.object({ data: v.object({ opengid: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)) }) })

/**
 * The chat in a CloudID that CloudBase has opened; '' when there is none or it could not be opened. A client could write
 * the same words itself, so nothing may hang on it but to know one's own chat again.
 */
export function opengidIn(groupInfo: unknown): string {
  const opened = v.safeParse(openedShape, groupInfo)
  return opened.success ? opened.output.data.opengid : ''
}

/** Hash of what was asked and by whom: the same request id with another input is refused (PROTOCOL 3). */
export const hashOf = (person: string, action: string, input: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([person, action, sorted(input)]))
    .digest('base64url')
    .slice(0, 16)

/** Objects with their keys in order, so that the same input has one text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

export const secureRandom: RandomBytes = (count) => randomBytes(count)
