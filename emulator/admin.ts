import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Answer, Database } from './database/database'
import { type Asked, type Door, type Given, giveJson, hangUp, parseObject } from './exchange'
import type { Faults } from './faults'
import type { FunctionRunner } from './functions/runner'
import { describeError, type Journal } from './journal'
import type { RequestCounter } from './requests'
import type { Storage } from './storage/storage'
import { readForm } from './wechat/form'
import type { WeChat } from './wechat/wechat'
import { messageType } from './wechat/wire'

export interface AdminOptions {
  readonly database: Database
  readonly functions: FunctionRunner
  readonly storage: Storage
  readonly wechat: WeChat
  readonly faults: Faults
  readonly counter: RequestCounter
  readonly journal: Journal
  /** Aborts what waits in an injected delay when the emulator closes. */
  readonly closing: AbortSignal
}

type Body = Record<string, unknown>

const packetLimitBytes = 16 * 1024 * 1024
const invokeLimitBytes = 6 * 1024 * 1024

const failed = (code: string, message: string): Answer => ({ code, message, requestId: randomUUID() })

const spoiledCodes = { conflict: 'DATABASE_TRANSACTION_CONFLICT', throttle: 'EXCEED_REQUEST_LIMIT' } as const
const spoil = (kind: keyof typeof spoiledCodes) => failed(spoiledCodes[kind], 'a fault of the emulator: not executed')

const handleDatabase = async (options: AdminOptions, body: Body): Promise<Answer | typeof hangUp> => {
  const { database, faults, counter, closing } = options
  counter.count(String(body.action), body.collectionName)
  const { kind, waitBeforeMs, waitAfterMs } = faults.next()
  if (waitBeforeMs > 0) await wait(waitBeforeMs, undefined, { signal: closing })
  if (kind === 'dropBefore') return hangUp
  const answer = kind === 'conflict' || kind === 'throttle' ? spoil(kind) : await database.handle(body)
  if (waitAfterMs > 0) await wait(waitAfterMs, undefined, { signal: closing })
  return kind === 'dropAfter' ? hangUp : answer
}

const invokeFunction = async (functions: FunctionRunner, body: Body): Promise<Answer> => {
  const { function_name: name, request_data: event } = body
  if (typeof name !== 'string') return failed('INVALID_PARAM', 'function_name must be a text')
  const text = typeof event === 'string' && event !== '' ? event : '{}'
  if (Buffer.byteLength(text) > invokeLimitBytes) return failed('EXCEED_MAX_PAYLOAD_SIZE', 'the event exceeds 6 MB')
  const outcome = await functions.invoke(name, text, { source: 'scf' })
  if (!outcome.ok) return failed(outcome.refusal, String(outcome.detail))
  return { data: { response_data: outcome.value }, requestId: randomUUID() }
}

const dispatch = async (options: AdminOptions, body: Body): Promise<Answer | typeof hangUp> => {
  const action = String(body.action)
  if (action.startsWith('database.')) return handleDatabase(options, body)
  if (action === 'functions.invokeFunction') return invokeFunction(options.functions, body)
  if (action.startsWith('storage.')) return options.storage.handle(body)
  return failed('INVALID_ACTION', `the emulator does not know the action ${action}`)
}

/** Calls of WeChat's open interface come as a form of bytes and are answered in bytes. */
const answerForm = async (
  { wechat }: AdminOptions,
  contentType: string,
  body: Buffer,
): Promise<Given | typeof hangUp> => {
  const form = readForm(contentType, body)
  const action = String(form.get('action') ?? '')
  if (action !== 'wx.openApi') {
    return giveJson(200, failed('INVALID_ACTION', `the emulator does not know the form action ${action}`))
  }
  const told = await wechat.handle(String(form.get('apiName')), form.get('requestData') ?? Buffer.alloc(0))
  return told === hangUp ? hangUp : { status: 200, headers: { 'content-type': messageType }, body: told }
}

/** A page of a browser (which says its origin with every POST), or whoever WeChat vouches for: a client, who has no way into the database (law 8). */
const isClient = ({ headers }: Asked): boolean => headers.origin !== undefined || headers['x-wx-openid'] !== undefined

/** `POST /admin`: the door of `@cloudbase/node-sdk`. Every answer has HTTP status 200; a failure has a `code`. */
export const createAdminDoor =
  (options: AdminOptions): Door =>
  async (asked) => {
    if (isClient(asked))
      return giveJson(200, failed('DATABASE_PERMISSION_DENIED', 'every collection is for administrators'))
    const text = await asked.readBody(packetLimitBytes)
    if (!text.ok) return giveJson(200, failed('EXCEED_REQUEST_SIZE_LIMIT', 'the packet exceeds 16 MB'))
    const contentType = asked.headers['content-type'] ?? ''
    if (contentType.startsWith('multipart/form-data')) return answerForm(options, contentType, text.value)
    const body = parseObject(text.value.toString('utf8'))
    if (!body.ok) return giveJson(200, failed('INVALID_PARAM', 'the body must be a JSON object'))
    try {
      const answer = await dispatch(options, body.value)
      return answer === hangUp ? hangUp : giveJson(200, answer)
    } catch (error) {
      if (options.closing.aborted) return hangUp
      options.journal.write({ level: 'error', text: describeError(error) })
      return giveJson(200, failed('SYS_ERR', 'the emulator failed; its log says more'))
    }
  }
