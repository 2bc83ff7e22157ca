import { randomUUID } from 'node:crypto'

/** What started a function: a mini program, a timer, another function through the SDK, or WeChat by itself. */
export type TriggerSource = 'wx_client' | 'timer' | 'scf' | 'wx_unknown'

export interface Caller {
  readonly source: TriggerSource
  readonly openid?: string
}

/** The time-outs that the deploy script sets on CloudBase, and the size of an instance there. */
export const timeoutMs = (name: string): number => (name === 'scheduled' ? 60_000 : 20_000)
export const memoryMb = 256

export const appid = 'wx0000000000000000'
export const environmentId = 'local'

/** A handler's second argument: who called stands in `environment`, a JSON string, and is the caller's word for nothing. */
export interface FunctionContext {
  readonly request_id: string
  readonly function_name: string
  readonly function_version: string
  readonly namespace: string
  readonly memory_limit_in_mb: number
  readonly time_limit_in_ms: number
  readonly environment: string
}

/** The context CloudBase gives to one call. Timers and calls without an openid carry no WX_OPENID. */
export const createContext = (name: string, caller: Caller, limitMs: number): FunctionContext => ({
  request_id: randomUUID(),
  function_name: name,
  function_version: '$LATEST',
  namespace: environmentId,
  memory_limit_in_mb: memoryMb,
  time_limit_in_ms: limitMs,
  environment: JSON.stringify({
    TCB_ENV: environmentId,
    SCF_NAMESPACE: environmentId,
    TRIGGER_SRC: caller.source,
    ...(caller.openid === undefined ? {} : { WX_OPENID: caller.openid, WX_APPID: appid }),
  }),
})

/** The process environment of an instance: enough for the SDK to find this server and to sign what it sends. */
export const createEnvironment = (
  adminUrl: string,
  ownershipKey: string | undefined,
  extra: Readonly<Record<string, string>>,
): Record<string, string> => ({
  TENCENTCLOUD: 'true',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
  TENCENTCLOUD_SECRETID: 'local-secret-id',
  TENCENTCLOUD_SECRETKEY: 'local-secret-key',
  SILENCE: 'true',
  TCB_ENV: environmentId,
  ...(ownershipKey === undefined ? {} : { QUNPU_OWNERSHIP_KEY: ownershipKey }),
  ...extra,
})
