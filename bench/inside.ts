/** The deployed bundle `member` inside this process, with the real SDK behind it and an emulator behind that. */
import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import path from 'node:path'
import type cloudbase from '@cloudbase/node-sdk'
import { createContext, createEnvironment, environmentId } from '../emulator/functions/context'
import { checkIn } from '../shared/checkin/contract'
import { requestIdAt } from '../shared/ids'

const root = path.resolve(__dirname, '..')
const load = createRequire(path.join(root, 'package.json'))

type Main = (event: unknown, context: unknown) => Promise<{ readonly ok: boolean; readonly refusal?: string }>

/** Lets the SDK of this process speak with this emulator from the next request on. */
export const speakWith = (url: string): void => {
  Object.assign(process.env, createEnvironment(`${url}/admin`, undefined, {}))
}

/** Loads the bundle; `speakWith` must have been called. */
export const loadMember = (): Main => (load(path.join(root, 'dist/functions/member/index.js')) as { main: Main }).main

/** The same SDK as the bundle's, with the options that the bundle gives it. */
export function bareDatabase(): ReturnType<ReturnType<typeof cloudbase.init>['database']> {
  const sdk = load('@cloudbase/node-sdk') as typeof cloudbase
  return sdk.init({ env: environmentId, timeout: 3_000, keepalive: true }).database()
}

/** One check-in; the time is that inside the function. */
export async function checkInTimeMs(main: Main, openid: string): Promise<number> {
  const context = createContext('member', { source: 'wx_client', openid }, 20_000)
  const requestId = requestIdAt(Date.now(), (count) => randomBytes(count))
  const startedAt = performance.now()
  const told = await main({ action: checkIn.name, input: {}, requestId }, context)
  const tookMs = performance.now() - startedAt
  if (!told.ok) throw new Error(`a check-in was refused: ${told.refusal}`)
  return tookMs
}

/** Lets the functions' log lines go nowhere while they are measured: in the cloud nobody waits for them either. */
export async function silently<Value>(work: () => Promise<Value>): Promise<Value> {
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = () => true
  try {
    return await work()
  } finally {
    process.stdout.write = write
  }
}
