import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { JournalLine } from './journal'
import { type Emulator, type EmulatorOptions, startEmulator } from './server'

/** Tests look into answers of many shapes. */
// biome-ignore lint/suspicious/noExplicitAny: a test may look at an answer it did not declare
export type Anything = any

/** What the doors answered. */
export interface Heard {
  readonly status: number
  readonly headers: Headers
  readonly body: Anything
}

export interface TestEmulator extends Emulator {
  /** A directory of this test alone; it is removed at the end. */
  readonly place: string
  ask(method: string, pathname: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Heard>
  call(name: string, event?: unknown, openid?: string): Promise<Heard>
  deploy(name: string, source: string): Promise<void>
  /** The lines of the log, once one of them holds the text. */
  waitForLog(text: string): Promise<readonly JournalLine[]>
}

const sdk = JSON.stringify(require.resolve('@cloudbase/node-sdk'))

/** Begins a bundle with the real SDK: `app`, `db` and `tcb` are there for its handler. */
export const withSdk = (source: string): string => `
  const tcb = require(${sdk})
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, timeout: 3000 })
  const db = app.database()
  ${source}`

const deployTo = async (directory: string, name: string, source: string) => {
  await mkdir(path.join(directory, name), { recursive: true })
  await writeFile(path.join(directory, name, 'index.js'), source)
}

const hear = async (response: Response): Promise<Heard> => {
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  const body: unknown = isJson ? JSON.parse(text) : text
  return { status: response.status, headers: response.headers, body }
}

const waitForLog = async (directory: string, text: string): Promise<readonly JournalLine[]> => {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const lines = readFileSync(path.join(directory, 'functions.log'), 'utf8').split('\n').filter(Boolean)
    if (lines.some((line) => line.includes(text))) return lines.map((line) => JSON.parse(line) as JournalLine)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`the log does not say ${text}`)
}

/** Starts an emulator with throwaway functions, whose sources are given by name. */
export const startTestEmulator = async (
  functions: Readonly<Record<string, string>>,
  options: Partial<EmulatorOptions> = {},
): Promise<TestEmulator> => {
  const place = mkdtempSync(path.join(tmpdir(), 'qunpu-test-'))
  const functionsDirectory = path.join(place, 'functions')
  for (const [name, source] of Object.entries(functions)) await deployTo(functionsDirectory, name, source)
  const fixed = { port: 0, directory: null, functionsDirectory, quiet: true, timer: false, collections: { things: [] } }
  const emulator = await startEmulator({ ...fixed, ...options }).catch((error: unknown) => {
    rmSync(place, { recursive: true, force: true })
    throw error
  })
  const ask: TestEmulator['ask'] = async (method, pathname, body, headers = {}) =>
    hear(
      await fetch(emulator.url + pathname, {
        method,
        headers,
        body:
          body === undefined
            ? null
            : body instanceof Uint8Array || typeof body === 'string'
              ? body
              : JSON.stringify(body),
      }),
    )
  return {
    ...emulator,
    place,
    ask,
    call: (name, event = {}, openid) =>
      ask('POST', `/functions/${name}`, event, openid === undefined ? {} : { 'x-wx-openid': openid }),
    deploy: (name, source) => deployTo(functionsDirectory, name, source),
    waitForLog: (text) => waitForLog(emulator.directory, text),
    async close() {
      await emulator.close()
      rmSync(place, { recursive: true, force: true })
    },
  }
}
