/**
 * What a mini program code or a card carries (SPEC 2.1): `c=` the channel's code, `i=` an invite code, joined by `&`, in
 * WeChat's alphabet without `%` and within its 32 characters.
 */
export const channelCodePattern = /^[0-9A-Za-z]{1,8}$/
const inviteCodePattern = /^[0-9A-Za-z]{10}$/

export const LONGEST_SCENE = 32

export interface Scene {
  /** '' when it names none, or none that can be one. */
  readonly channel: string
  readonly invite: string
}

export const sceneOf = ({ channel, invite }: Scene): string =>
  [channel === '' ? '' : `c=${channel}`, invite === '' ? '' : `i=${invite}`].filter(Boolean).join('&')

/** Reads a scene. A foreign or hostile one says nothing, and stops nobody. */
export function readScene(scene: string): Scene {
  const parts = scene.length > LONGEST_SCENE ? [] : scene.split('&')
  const named = (name: string, pattern: RegExp): string => {
    const said = parts.filter((part) => part.startsWith(`${name}=`)).map((part) => part.slice(2))
    return said.length === 1 && pattern.test(said[0] ?? '') ? (said[0] ?? '') : ''
  }
  return { channel: named('c', channelCodePattern), invite: named('i', inviteCodePattern) }
}
