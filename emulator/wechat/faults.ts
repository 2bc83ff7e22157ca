import type { Api } from './plan'

export type Parameters = Readonly<Record<string, unknown>>

const RECENT_MS = 2 * 3_600_000
const sceneText = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= most

const isScene = (value: unknown): boolean => [1, 2, 3, 4].includes(value as number)

/** What WeChat itself would refuse, by its code; 0 when it would not. */
export function faultIn(api: Api, asked: Parameters, seenAt: (openid: string) => number, now: number): number {
  if (api === 'wxacode.getUnlimited') return faultInCode(asked)
  const { openid, version, scene } = asked
  if (typeof openid !== 'string' || openid === '') return 40003
  const isUnderstood =
    api === 'security.msgSecCheck'
      ? isText(asked.content, 2_500)
      : isText(asked.media_url, 2_048) && [1, 2].includes(asked.media_type as number)
  if (version !== 2 || !isScene(scene) || !isUnderstood) return 40097
  return now - seenAt(openid) > RECENT_MS ? 61010 : 0
}

function faultInCode({ scene, page, width }: Parameters): number {
  if (!isText(scene, 32)) return 40169
  if (!sceneText.test(scene)) return 40129
  if (page !== undefined && (!isText(page, 128) || page.startsWith('/') || page.includes('?'))) return 41030
  return width === undefined || (typeof width === 'number' && width >= 280 && width <= 1280) ? 0 : 40097
}
