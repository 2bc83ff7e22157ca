import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { ServerClock } from '../clock'
import { hangUp } from '../exchange'
import { appid } from '../functions/context'
import type { FunctionRunner } from '../functions/runner'
import { describeError, type Journal } from '../journal'
import { drawCode } from './code-picture'
import { faultIn, type Parameters } from './faults'
import { type Api, apis, fine, type Plan, type Rule } from './plan'
import { decodeAsked, encodeGatewayError, encodeJson, encodeTold } from './wire'

export interface WeChatOptions {
  /** Where the local mini program is served. */
  readonly url: string
  readonly functions: FunctionRunner
  readonly clock: ServerClock
  readonly journal: Journal
  readonly closing: AbortSignal
}

/** One request, as the open interface would bill it. */
export interface AskedOfWeChat {
  readonly api: string
  readonly parameters: Parameters
}

/** WeChat's open interface on this machine. */
export interface WeChat {
  /** Answers one request of the SDK (action `wx.openApi`). */
  handle(apiName: string, requestData: Buffer): Promise<Buffer | typeof hangUp>
  /** This person has opened the mini program now. */
  seen(openid: string): void
  plan(plan: Plan): void
  /** What was asked since the last reset. */
  asked(): readonly AskedOfWeChat[]
  reset(): void
}

const UNKNOWN_API = -604100
const SYSTEM_ERROR = -604103
const SILENCE_MS = 30_000
const MOST_KEPT = 1_000

/** What the plan's rules look at. */
const subjectOf = ({ scene, content, media_url: address }: Parameters): string =>
  [content, address, scene].find((one) => typeof one === 'string') ?? ''

/** The mini program's page as it opens on this machine: in a browser, where it runs under `#`. */
const addressOf = (url: string, { page, scene }: Parameters): string =>
  `${url}/#/${typeof page === 'string' ? page : 'today/pages/index'}?scene=${encodeURIComponent(String(scene))}`

const newTraceId = () =>
  randomBytes(12)
    .toString('hex')
    .replace(/(.{8})(.{8})/, '$1-$2-')

const isFetchable = async (address: unknown): Promise<boolean> => {
  try {
    const response = await fetch(encodeURI(String(address)), { signal: AbortSignal.timeout(5_000) })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}

const verdictOf = ({ suggest = 'pass', label = suggest === 'pass' ? 100 : 20_001 }: Rule) => ({ suggest, label })

/** What WeChat tells of a picture: the shape of its event, or of its failure to fetch the picture. */
const eventOf = (traceId: string, openid: string, now: number, rule: Rule, isFetched: boolean) => ({
  ...{ ToUserName: 'gh_000000000000', FromUserName: openid, CreateTime: Math.floor(now / 1_000) },
  ...{ MsgType: 'event', Event: 'wxa_media_check', appid, trace_id: traceId, version: 2 },
  ...(isFetched
    ? {
        ...{ errcode: 0, errmsg: 'ok', result: verdictOf(rule) },
        detail: [{ strategy: 'content_model', errcode: 0, ...verdictOf(rule), prob: 90 }],
      }
    : { errcode: -1008, errmsg: 'download fail', detail: [] }),
})

/** Tells later, and by itself, what it thinks of a picture. */
type TellLater = (traceId: string, parameters: Parameters, rule: Rule) => Promise<void>

function answer(api: Api, parameters: Parameters, rule: Rule, url: string, tellLater: TellLater): Buffer {
  switch (api) {
    case 'wxacode.getUnlimited':
      return encodeTold(drawCode(addressOf(url, parameters), Number(parameters.width ?? 430)), 'image/png')
    case 'security.msgSecCheck': {
      const detail = [{ strategy: 'content_model', errcode: 0, ...verdictOf(rule), prob: 90 }]
      return encodeJson({ errcode: 0, errmsg: 'ok', trace_id: newTraceId(), result: verdictOf(rule), detail })
    }
    case 'security.mediaCheckAsync': {
      const traceId = newTraceId()
      if (rule.afterMs !== null) void tellLater(traceId, parameters, rule)
      return encodeJson({ errcode: 0, errmsg: 'ok', trace_id: traceId })
    }
    default:
      return api satisfies never
  }
}

const encodeError = (code: number): Buffer =>
  code < -600_000 ? encodeGatewayError(code) : encodeJson({ errcode: code, errmsg: `local error ${code}` })

/** Starts WeChat's open interface: everything is fine until a plan says otherwise. */
export const createWeChat = ({ url, functions, clock, journal, closing }: WeChatOptions): WeChat => {
  let plan = fine
  let uses = new Map<Rule, number>()
  const asked: AskedOfWeChat[] = []
  const lastSeen = new Map<string, number>()

  const ruleFor = (api: Api, parameters: Parameters): Rule => {
    const subject = subjectOf(parameters)
    const rule = plan[api].find(
      (one) => subject.includes(one.includes ?? '') && (uses.get(one) ?? 0) < (one.times ?? Number.POSITIVE_INFINITY),
    )
    if (rule !== undefined) uses.set(rule, (uses.get(rule) ?? 0) + 1)
    return rule ?? {}
  }

  /** The verdict comes by itself, to the function that the console names. */
  const tellLater: TellLater = async (traceId, parameters, rule) => {
    try {
      await wait(rule.afterMs ?? 50, undefined, { signal: closing })
      const openid = String(parameters.openid)
      const event = eventOf(traceId, openid, clock.now(), rule, await isFetchable(parameters.media_url))
      const told = await functions.invoke('wechat', JSON.stringify(event), { source: 'wx_unknown', openid })
      if (!told.ok) journal.write({ level: 'error', text: `wxa_media_check: ${String(told.detail)}` })
    } catch (error) {
      if (!closing.aborted) journal.write({ level: 'error', text: describeError(error) })
    }
  }

  return {
    async handle(apiName, requestData) {
      const api = apis.find((known) => known === apiName)
      if (api === undefined) return encodeGatewayError(UNKNOWN_API)
      const parameters = decodeAsked(requestData)
      if (parameters === null) return encodeGatewayError(SYSTEM_ERROR)
      asked.push({ api, parameters })
      if (asked.length > MOST_KEPT) asked.shift()
      const rule = ruleFor(api, parameters)
      if (rule.silent === true) {
        await wait(SILENCE_MS, undefined, { signal: closing }).catch(() => undefined)
        return hangUp
      }
      const code = rule.errcode ?? faultIn(api, parameters, (openid) => lastSeen.get(openid) ?? 0, clock.now())
      return code === 0 ? answer(api, parameters, rule, url, tellLater) : encodeError(code)
    },
    seen: (openid) => void lastSeen.set(openid, clock.now()),
    plan(next) {
      plan = next
      uses = new Map()
    },
    asked: () => asked,
    reset: () => void asked.splice(0),
  }
}
