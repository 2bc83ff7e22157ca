import type { IncomingMessage } from 'node:http'

const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]'])

const hostnameOf = (address: string): string => {
  try {
    return new URL(address).hostname
  } catch {
    return ''
  }
}

const isLoopbackOrigin = (origin: string): boolean => /^https?:/.test(origin) && loopbackNames.has(hostnameOf(origin))

/**
 * True for a page of another site, and for a name of another site that was made to point here. The doors have no
 * password, and a browser would let any page knock.
 */
export const isForeign = ({ headers }: IncomingMessage): boolean =>
  !loopbackNames.has(hostnameOf(`http://${headers.host ?? ''}`)) ||
  (headers.origin !== undefined && !isLoopbackOrigin(headers.origin))

/** Lets a page from another port of this machine call, as the preview of a client under development is. */
export const crossOriginHeaders = ({ headers }: IncomingMessage): Record<string, string> =>
  headers.origin === undefined || !isLoopbackOrigin(headers.origin)
    ? {}
    : {
        'access-control-allow-origin': headers.origin,
        'access-control-allow-methods': 'GET, POST, PUT, DELETE',
        'access-control-allow-headers': 'content-type, x-wx-openid',
        'access-control-max-age': '600',
        vary: 'origin',
      }
