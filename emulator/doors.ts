import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { type Asked, collectBody, type Door, type Given, giveRefusal, hangUp } from './exchange'
import { describeError, type Journal } from './journal'
import { crossOriginHeaders, isForeign } from './origins'

/** A door and where it is. A path that ends with `/*` takes what comes after it too. */
export interface Doorplate {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly door: Door
}

interface Found {
  readonly door: Door
  readonly rest: string
}

const restOf = (plate: Doorplate, pathname: string): string | undefined => {
  if (!plate.path.endsWith('/*')) return plate.path === pathname ? '' : undefined
  const stem = plate.path.slice(0, -1)
  return pathname.startsWith(stem) ? pathname.slice(stem.length) : undefined
}

const decode = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** The first door that fits, or the answer that says why there is none. */
const findDoor = (plates: readonly Doorplate[], asked: string, pathname: string): Found | Given => {
  const method = asked === 'HEAD' ? 'GET' : asked
  const fitting = plates.filter((plate) => restOf(plate, pathname) !== undefined)
  const plate = fitting.find((candidate) => candidate.method === method)
  if (plate === undefined) {
    const methods = [...new Set(fitting.map((candidate) => candidate.method))].join(', ')
    if (methods === '') return giveRefusal(404, 'unknown-door', `there is no ${pathname}`)
    const refusal = giveRefusal(405, 'unknown-door', `${pathname} answers ${methods}`)
    return { ...refusal, headers: { ...refusal.headers, allow: methods } }
  }
  const rest = decode(restOf(plate, pathname) ?? '')
  return rest === undefined
    ? giveRefusal(400, 'invalid-input', 'the path is badly encoded')
    : { door: plate.door, rest }
}

const answer = async (plates: readonly Doorplate[], request: IncomingMessage): Promise<Given | typeof hangUp> => {
  if (isForeign(request)) return giveRefusal(403, 'not-allowed', 'only pages of this machine may call')
  if (request.method === 'OPTIONS') return { status: 204, headers: {}, body: '' }
  // The path is cut out by hand: a URL parser would resolve dots before a door sees them.
  const [pathname = '/', search = ''] = (request.url ?? '/').split(/\?(.*)/s)
  const found = findDoor(plates, request.method ?? 'GET', pathname)
  if (!('door' in found)) return found
  const asked: Asked = {
    method: request.method ?? 'GET',
    rest: found.rest,
    query: new URLSearchParams(search),
    headers: request.headers,
    readBody: (limitBytes) => collectBody(request, limitBytes),
  }
  return found.door(asked)
}

const send = (request: IncomingMessage, response: ServerResponse, given: Given): void => {
  const length = { 'content-length': Buffer.byteLength(given.body) }
  // An answer without a body must not announce one.
  const headers = given.status === 204 || given.status === 304 ? given.headers : { ...given.headers, ...length }
  response.writeHead(given.status, { ...headers, ...crossOriginHeaders(request) })
  response.end(request.method === 'HEAD' ? undefined : given.body)
  // What a door did not read is thrown away, so that the connection can serve again.
  request.resume()
}

const serve = async (
  plates: readonly Doorplate[],
  journal: Journal,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  try {
    const given = await answer(plates, request)
    if (given === hangUp) request.socket.destroy()
    else send(request, response, given)
  } catch (error) {
    // The caller went away while still speaking: nobody is left to answer.
    if (request.destroyed && !request.complete) return
    journal.write({ level: 'error', text: describeError(error) })
    send(request, response, giveRefusal(500, 'internal'))
  }
}

/** Serves doors over HTTP. A door that throws is a bug: it is logged, and answered without its stack. */
export const serveDoors = (server: Server, plates: readonly Doorplate[], journal: Journal): void => {
  // Longer than the SDK keeps an unused connection, so that it never sends into one that is being closed.
  server.keepAliveTimeout = 60_000
  server.on('request', (request, response) => void serve(plates, journal, request, response))
}
