/** What leaves the app: a card about the community, and the way in that carries my invite code. */

import { routes } from '../platform/routes'
import type { Picture } from '../platform/session'
import cardPicture from './card.png'

/**
 * The way into the app that carries an invite code, as a mini program code's scene would: a stranger sees the community
 * first (SPEC 2.2), a member who opens it is at home on 今日 at once.
 */
export const pathWith = (code: string): string => `${routes.look}?scene=${encodeURIComponent(`i=${code}`)}`

/** The card: the community's name and what it is about; no word of rewards (facts: rewarded sharing is banned). */
export function cardFor(community: Picture['community'] | null, path: string | null) {
  const title = community === null ? '来看看这个社群' : `${community.name}：${community.slogan}`
  return { title, path: path ?? routes.look, imageUrl: cardPicture }
}
