/**
 * A community of one's own for a test: an emulator in a process of its own, on a free port, with data that goes when
 * the test goes. Handler tests, stories on the phone and stories in the browser all start from here.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Plan } from '../emulator/wechat/plan'
import type { AskedOfWeChat } from '../emulator/wechat/wechat'
import type { AnyAction, InputOf, OutputOf, RefusalOf } from '../shared/action'
import { type DoorRefusal, functionOf } from '../shared/action'
import { requestIdAt } from '../shared/ids'
import type { Outcome } from '../shared/outcome'

const root = path.resolve(__dirname, '..')
const startTimeoutMs = 60_000

export interface CommunityOptions {
  readonly sample?: 'none' | 'lively'
  /** Keep the data of an earlier community (after a crash, say) instead of a fresh folder. */
  readonly data?: string
  /** A built client to serve on the same port. */
  readonly web?: string
}

export interface FaultRates {
  readonly delay?: number
  readonly dropBefore?: number
  readonly dropAfter?: number
  readonly conflict?: number
  readonly throttle?: number
}

/** Database requests since the last reset: what the budgets of DESIGN §7 are counted in. */
export interface RequestCount {
  readonly total: number
  readonly byAction: Readonly<Record<string, number>>
  readonly byCollection: Readonly<Record<string, number>>
}

export type Community = Awaited<ReturnType<typeof startCommunity>>
export type Answer = Outcome<unknown, string>

/** Starts an emulator and waits for its one ready line. */
export async function startCommunity(options: CommunityOptions = {}) {
  const data = options.data ?? (await mkdtemp(path.join(tmpdir(), 'qunpu-')))
  const { url, ready, child, log } = await startEmulator(data, options)
  const clientOf = makeClient(url)
  return {
    url,
    data,
    /** The emulator's ready line as printed. */
    ready,
    /** The one-time key with which the first caller of an empty community becomes its owner. */
    ownershipKey: /ownership-key=(\S+)/.exec(ready)?.[1] ?? '',
    ...clientOf,
    /** What the emulator said so far, for a test that failed. */
    log: () => log.join(''),
    /** Pulls the plug; the data stays, `startCommunity({ data })` continues with it. */
    crash: () => stop(child, 'SIGKILL'),
    close: async () => {
      await stop(child, 'SIGTERM')
      if (options.data === undefined) await rm(data, { recursive: true, force: true })
    },
  }
}

async function startEmulator(data: string, { sample = 'none', web }: CommunityOptions) {
  const flags = ['--port', '0', '--data', data, '--sample', sample, ...(web ? ['--web', web] : [])]
  const child = spawn(process.execPath, [path.join(root, 'scripts/local.mjs'), ...flags], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log: string[] = []
  child.stderr.on('data', (chunk: Buffer) => log.push(chunk.toString()))
  const ready = await readyLine(child, log)
  const url = /http:\/\/[\w.:[\]]+/.exec(ready)?.[0] ?? ''
  return { url, ready, child, log }
}

function readyLine(child: ChildProcess, log: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      child.kill('SIGKILL')
      reject(new Error(`the emulator ${why}\n${log.join('')}`))
    }
    const timer = setTimeout(() => fail(`was not ready after ${startTimeoutMs} ms`), startTimeoutMs)
    let text = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      log.push(chunk.toString())
      text += chunk.toString()
      const line = text.split('\n').find((candidate) => /http:\/\/[\w.:[\]]+\d/.test(candidate))
      if (line === undefined || !text.endsWith('\n')) return
      clearTimeout(timer)
      resolve(line)
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      fail(`ended with ${code} before it was ready`)
    })
  })
}

async function stop(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL') {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  const forced = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await gone
  clearTimeout(forced)
}

/** The emulator's doors (DESIGN §5) as functions. */
function makeClient(url: string) {
  let standingClockMs: number | undefined

  async function http(method: string, place: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(url + place, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${place}: ${response.status} ${text}`)
    return text === '' ? undefined : (JSON.parse(text) as unknown)
  }

  /** A fresh request id, stamped with the server's clock as a phone would (PROTOCOL 4). */
  const newRequestId = () => requestIdAt(standingClockMs ?? Date.now(), (count) => randomBytes(count))

  const send = (openid: string, functionName: string, event: object) =>
    http('POST', `/functions/${functionName}`, event, { 'x-wx-openid': openid }) as Promise<Answer>

  const call = (openid: string, functionName: string, action: string, input: unknown, requestId = newRequestId()) =>
    send(openid, functionName, { action, input, requestId })

  return {
    call,
    newRequestId,
    /** The same, typed by the action's contract: `community.ask('openid-li', checkIn, {})`. */
    ask: <A extends AnyAction>(openid: string, action: A, input: InputOf<A>, requestId?: string) =>
      call(openid, functionOf(action), action.name, input, requestId) as Promise<
        Outcome<OutputOf<A>, RefusalOf<A> | DoorRefusal>
      >,
    /** The same from within a chat: what CloudBase puts where a CloudID stood, at the top of the event. */
    askIn: <A extends AnyAction>(groupInfo: unknown, openid: string, action: A, input: InputOf<A>) =>
      send(openid, functionOf(action), {
        action: action.name,
        input,
        requestId: newRequestId(),
        groupInfo,
      }) as Promise<Outcome<OutputOf<A>, RefusalOf<A> | DoorRefusal>>,
    /** Sets every clock of the server to this instant, or frees it again. */
    clock: async (now: string | null) => {
      await http('POST', '/emulator/clock', { now })
      standingClockMs = now === null ? undefined : Date.parse(now)
    },
    /** Faults on the database door, repeatable by seed; without rates they stop. */
    faults: (rates: FaultRates = {}, seed = 1) =>
      http('POST', '/emulator/faults', Object.keys(rates).length > 0 ? { seed, rates } : {}),
    requests: () => http('GET', '/emulator/requests') as Promise<RequestCount>,
    resetRequests: () => http('DELETE', '/emulator/requests'),
    /** What WeChat answers from now on, by interface; `{}` makes everything fine again. */
    wechat: (plan: Readonly<Partial<Plan>>) => http('POST', '/emulator/wechat', plan),
    /** What was asked of WeChat since the last reset, as it would be billed. */
    askedOfWeChat: async () => ((await http('GET', '/emulator/wechat')) as { asked: AskedOfWeChat[] }).asked,
    resetWeChat: () => http('DELETE', '/emulator/wechat'),
    contract: () => http('GET', '/contract'),
    /** Runs a named job now. */
    runTimer: (name: string) => http('POST', `/emulator/timers/${name}`, {}),
  }
}
