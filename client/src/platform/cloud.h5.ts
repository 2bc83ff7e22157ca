import type { CloudEvent, FunctionName } from './cloud'
import { currentPerson } from './person'

/** The preview needs no opening: it calls the functions of the machine it was loaded from. */
export const openCloud = (): void => undefined

/** Longer than a function may run; after that the answer is unknown, as it would be in WeChat. */
const TIMEOUT_MS = 25_000

/** Calls a function over HTTP as the person whom the preview shows. Throws when nothing came back. */
export async function send(name: FunctionName, event: CloudEvent): Promise<unknown> {
  const ended = new AbortController()
  const timer = setTimeout(() => ended.abort(), TIMEOUT_MS)
  try {
    const response = await fetch(`${window.location.origin}/functions/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wx-openid': currentPerson() },
      body: JSON.stringify(event),
      signal: ended.signal,
    })
    return await response.json()
  } finally {
    clearTimeout(timer)
  }
}
