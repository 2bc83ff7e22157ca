/** Whom the preview shows: an openid that is sent with each call, as WeChat would. */
const KEY = 'qunpu.preview.person'
const VISITOR_KEY = 'qunpu.preview.visitor'

/** This browser's own new visitor. */
export function ownVisitor(): string {
  const known = window.localStorage.getItem(VISITOR_KEY)
  return known ?? anotherVisitor()
}

/** Forgets the visitor of this browser and makes a new one. */
export function anotherVisitor(): string {
  const random = Array.from(window.crypto.getRandomValues(new Uint8Array(5)), (byte) => byte.toString(36)).join('')
  const visitor = `sample-visitor-${random}`
  window.localStorage.setItem(VISITOR_KEY, visitor)
  return visitor
}

const asked = (): string | null => new URLSearchParams(window.location.search).get('openid')

export const currentPerson = (): string => asked() ?? window.localStorage.getItem(KEY) ?? ownVisitor()

/** Shows the preview as somebody else; the page begins anew, as the app would on another phone. */
export function becomePerson(openid: string): void {
  window.localStorage.setItem(KEY, openid)
  const address = new URL(window.location.href)
  address.searchParams.delete('openid')
  address.hash = ''
  window.history.replaceState(null, '', address)
  window.location.reload()
}
