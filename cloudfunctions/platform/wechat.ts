/**
 * What WeChat does for us: mini program codes and the check of what people write and show. The only file that knows its
 * open interface. Each request is sent once (WeChat counts and bills them): a fault is a value and its caller decides.
 */
import cloudbase from '@cloudbase/node-sdk'
import { accept, type Outcome, type Refused, refuse } from '../../shared/outcome'
import { describe, log } from './log'
import { decodeTold, encodeAsked } from './wechat-wire'

/** Why WeChat gave no answer to what was asked. */
export const weChatFaults = [
  /** Nothing came back in time, or WeChat was busy: what was asked is not known to be done. */
  'no-answer',
  /** Asked too often: a day's or a minute's quota is used up. */
  'too-often',
  /** The person has not opened the mini program for two hours; WeChat checks nothing of theirs. */
  'user-not-recent',
  /** The deployment may not call this: no permission in config.json, no AppID behind the environment. */
  'not-permitted',
  /** WeChat understood, and will not: the code stands in `detail`. */
  'rejected',
] as const
export type WeChatFault = (typeof weChatFaults)[number]

/** Where a text or picture is shown: WeChat judges each by its own rules. */
export type Surface = 'profile' | 'comment' | 'forum' | 'journal'

export interface Verdict {
  readonly suggest: 'pass' | 'review' | 'risky'
  /** 100 nothing found · 10001 advertising · 20001 politics · 20002 porn · 20003 abuse · 20006 crime · 20008 fraud · 20012 vulgar · 20013 copyright · 21000 other */
  readonly label: number
  /** WeChat's name of this check, for whoever asks them about it. */
  readonly traceId: string
}

/** A picture as WeChat drew it. */
export interface CodePicture {
  readonly bytes: Buffer
  readonly extension: 'png' | 'jpg'
}

/** WeChat, asked in the name of whoever calls. */
export interface WeChat {
  /** A mini program code that opens a page with a scene, and never expires (wxacode.getUnlimited). */
  getUnlimited(asked: { readonly scene: string; readonly page: string }): Promise<Outcome<CodePicture, WeChatFault>>
  /** Judges what the caller wrote, at most 2,500 characters (security.msgSecCheck, version 2). */
  msgSecCheck(asked: {
    readonly content: string
    readonly surface: Surface
    readonly title?: string
    readonly nickname?: string
  }): Promise<Outcome<Verdict, WeChatFault>>
  /**
   * Has a picture of the caller judged (security.mediaCheckAsync, version 2). The verdict comes later, under the trace id, as an
   * event to the function `wechat`; or never.
   * @param mediaUrl an address that WeChat can fetch, for as long as it may take
   */
  mediaCheckAsync(asked: {
    readonly mediaUrl: string
    readonly surface: Surface
  }): Promise<Outcome<{ readonly traceId: string }, WeChatFault>>
}

/** WeChat for one call: asked the same twice in it, as a retried attempt does, it is asked once. */
export type ConnectWeChat = (openid: string) => WeChat

const LONGEST_CONTENT = 2_500
const TIMEOUT_MS = { 'wxacode.getUnlimited': 8_000, 'security.msgSecCheck': 4_000, 'security.mediaCheckAsync': 5_000 }
type Api = keyof typeof TIMEOUT_MS

const surfaces: Readonly<Record<Surface, number>> = { profile: 1, comment: 2, forum: 3, journal: 4 }

const faultsOfCodes: Readonly<Record<number, WeChatFault>> = {
  ...{ [-1]: 'no-answer', [-604102]: 'no-answer', [-604103]: 'no-answer', [-601008]: 'no-answer' },
  ...{ 45009: 'too-often', 45011: 'too-often' },
  61010: 'user-not-recent',
  ...{ 43104: 'not-permitted', 48001: 'not-permitted', [-601018]: 'not-permitted', [-604104]: 'not-permitted' },
  ...{ [-604100]: 'not-permitted', [-604101]: 'not-permitted' },
}

/** Found by version 1 of the text check, and said as an error. */
const RISKY = 87014

const faultOf = (code: number): Refused<WeChatFault> => refuse(faultsOfCodes[code] ?? 'rejected', { code })

type App = ReturnType<typeof cloudbase.init>
type Answer = Outcome<Buffer | Readonly<Record<string, unknown>>, WeChatFault>

/** Sends one request, once. Whatever goes wrong on the way is `no-answer`: the SDK's codes say no more. */
async function send(app: App, api: Api, parameters: Readonly<Record<string, unknown>>): Promise<Answer> {
  const asked = { apiName: api, requestData: encodeAsked(parameters) }
  try {
    const told: unknown = await app.callCompatibleWxOpenApi(asked, { timeout: TIMEOUT_MS[api] })
    const answer = Buffer.isBuffer(told) ? read(told) : codeIn(told)
    if (!answer.ok) log('warn', 'WeChat refuses', { api, fault: answer.refusal, detail: answer.detail })
    return answer
  } catch (error) {
    const { error: name, reason } = describe(error)
    log('warn', 'WeChat gives no answer', { api, error: name, reason })
    return refuse('no-answer')
  }
}

function read(bytes: Buffer): Answer {
  const told = decodeTold(bytes)
  if (told === null) return refuse('no-answer')
  if (told.code !== 0) return faultOf(told.code)
  // WeChat now and then calls its JSON plain text.
  if (!/json|text\/plain/.test(told.contentType)) return accept(told.content)
  try {
    return codeIn(JSON.parse(told.content.toString('utf8')))
  } catch {
    return refuse('no-answer')
  }
}

/** An answer in JSON: its own error, or what it says. */
function codeIn(told: unknown): Answer {
  if (typeof told !== 'object' || told === null) return refuse('no-answer')
  const { errcode } = told as { errcode?: unknown }
  return typeof errcode === 'number' && errcode !== 0 ? faultOf(errcode) : accept(told as Record<string, unknown>)
}

const pngBegins = Buffer.from([0x89, 0x50, 0x4e, 0x47])
const extensionOf = (bytes: Buffer) => (bytes.subarray(0, 4).equals(pngBegins) ? 'png' : 'jpg')

const isSuggestion = (value: unknown): value is Verdict['suggest'] =>
  value === 'pass' || value === 'review' || value === 'risky'

/** The verdict in `{result: {suggest, label}}`, which the check and its event share; null when there is none. */
export function verdictIn(told: Readonly<Record<string, unknown>>, traceId: string): Verdict | null {
  const { suggest, label } = (told.result ?? {}) as { suggest?: unknown; label?: unknown }
  return isSuggestion(suggest) ? { suggest, label: Number(label) || 0, traceId } : null
}

const traceIdIn = (told: Readonly<Record<string, unknown>>): string =>
  typeof told.trace_id === 'string' ? told.trace_id : ''

function wechatOf(connected: () => App, openid: string): WeChat {
  const once = new Map<string, Promise<Answer>>()
  const ask = (api: Api, parameters: Readonly<Record<string, unknown>>): Promise<Answer> => {
    const name = `${api} ${JSON.stringify(parameters)}`
    const known = once.get(name) ?? send(connected(), api, parameters)
    once.set(name, known)
    return known
  }
  return {
    async getUnlimited({ scene, page }) {
      const told = await ask('wxacode.getUnlimited', { scene, page, check_path: false, width: 430 })
      if (!told.ok) return told
      if (!Buffer.isBuffer(told.value) || told.value.length === 0) return refuse('no-answer')
      return accept({ bytes: told.value, extension: extensionOf(told.value) })
    },
    async msgSecCheck({ surface, ...texts }) {
      if (texts.content.trim() === '' || texts.content.length > LONGEST_CONTENT) {
        throw new Error(`WeChat checks texts of 1 to ${LONGEST_CONTENT} characters, not of ${texts.content.length}`)
      }
      const told = await ask('security.msgSecCheck', { version: 2, openid, scene: surfaces[surface], ...texts })
      if (!told.ok) {
        const { code } = (told.detail ?? {}) as { code?: number }
        return code === RISKY ? accept({ suggest: 'risky', label: 21_000, traceId: '' }) : told
      }
      // An answer without a verdict is not a clean text.
      const verdict = Buffer.isBuffer(told.value) ? null : verdictIn(told.value, traceIdIn(told.value))
      return verdict === null ? refuse('no-answer') : accept(verdict)
    },
    async mediaCheckAsync({ mediaUrl, surface }) {
      const media = { media_url: mediaUrl, media_type: 2 }
      const told = await ask('security.mediaCheckAsync', { ...media, version: 2, openid, scene: surfaces[surface] })
      if (!told.ok) return told
      const traceId = Buffer.isBuffer(told.value) ? '' : traceIdIn(told.value)
      return traceId === '' ? refuse('no-answer') : accept({ traceId })
    },
  }
}

/** Connects to the open interface of the AppID behind the environment that the function runs in. */
export function openWeChat(): ConnectWeChat {
  let app: App | null = null
  const connected = (): App => {
    app ??= cloudbase.init({ env: process.env.TCB_ENV ?? cloudbase.SYMBOL_CURRENT_ENV, keepalive: true })
    return app
  }
  return (openid) => wechatOf(connected, openid)
}

/** WeChat where there is none: in a simulation, and in a past that is only told. */
export const noWeChat: WeChat = {
  getUnlimited: () => Promise.resolve(refuse('no-answer')),
  msgSecCheck: () => Promise.resolve(refuse('no-answer')),
  mediaCheckAsync: () => Promise.resolve(refuse('no-answer')),
}
