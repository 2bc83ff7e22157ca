import {
  type Asked,
  type Door,
  type Given,
  giveInvalid,
  giveJson,
  giveJsonText,
  giveRefusal,
  readObject,
} from '../exchange'
import { appid, type Caller } from './context'
import type { CallOutcome } from './instance'
import type { FunctionRunner } from './runner'

/** CloudBase's limit for the text of a call from a mini program. */
const requestLimitBytes = 100 * 1024
const openidText = /^[\w.:@-]{1,128}$/

/**
 * Answers like `wx.cloud.callFunction`: the function's own answer. A call that timed out has an unknown outcome and is
 * safe to send again (`busy`); a crash is a bug (`internal`), told without its stack.
 */
export const giveOutcome = (outcome: CallOutcome): Given => {
  if (outcome.ok) return giveJsonText(200, outcome.value)
  if (outcome.refusal === 'FUNCTION_NOT_FOUND') return giveRefusal(404, 'unknown-function', outcome.detail)
  return giveJson(200, {
    ok: false,
    refusal: outcome.refusal === 'FUNCTIONS_TIME_LIMIT_EXCEEDED' ? 'busy' : 'internal',
  })
}

const readCaller = (asked: Asked): Caller | undefined => {
  const openid = asked.headers['x-wx-openid']
  if (openid === undefined) return { source: 'wx_client' }
  return typeof openid === 'string' && openidText.test(openid) ? { source: 'wx_client', openid } : undefined
}

/** `POST /functions/{name}`: the body is the event, to which CloudBase adds `userInfo` for a caller it knows. */
export const createFunctionDoor =
  (functions: FunctionRunner, seen: (openid: string) => void = () => undefined): Door =>
  async (asked) => {
    const caller = readCaller(asked)
    if (caller === undefined) return giveInvalid('x-wx-openid', 'must be 1 to 128 letters, digits or _ - . : @')
    const body = await readObject(asked, requestLimitBytes)
    if (!body.ok) return body.answer
    if (caller.openid !== undefined) seen(caller.openid)
    const userInfo = caller.openid === undefined ? {} : { userInfo: { appId: appid, openId: caller.openid } }
    return giveOutcome(await functions.invoke(asked.rest, JSON.stringify({ ...body.value, ...userInfo }), caller))
  }
