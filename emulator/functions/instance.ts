import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { accept, type Outcome, refuse } from '../../shared/outcome'
import type { Journal } from '../journal'
import { type FunctionContext, memoryMb } from './context'

/** The service's own codes for a call that gave no answer. */
export type CallFailure =
  | 'FUNCTIONS_TIME_LIMIT_EXCEEDED'
  | 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED'
  | 'FUNCTIONS_EXECUTE_FAIL'
  | 'FUNCTION_RESULT_SIZE_EXCEED_LIMIT'
  | 'FUNCTION_NOT_FOUND'

/** The answer as JSON text, or why there is none. The detail says it to a developer and never holds a stack. */
export type CallOutcome = Outcome<string, CallFailure>

export interface Call {
  readonly event: string
  readonly context: FunctionContext
}

export interface InstanceOptions {
  readonly name: string
  readonly number: number
  readonly bundle: string
  readonly stamp: string
  readonly clock: SharedArrayBuffer
  readonly environment: Readonly<Record<string, string>>
  readonly limitMs: number
  readonly journal: Journal
}

type Message =
  | { readonly kind: 'ready' }
  | { readonly kind: 'output'; readonly level: 'info' | 'error'; readonly text: string; readonly requestId?: string }
  | { readonly kind: 'answered'; readonly text: string }
  | { readonly kind: 'failed'; readonly code: CallFailure; readonly message: string; readonly stack?: string }

const answerLimitBytes = 6 * 1024 * 1024
/** Loading a bundle is not part of a call's time on CloudBase; it has this limit of its own there. */
const loadLimitMs = 65_000

const startThread = (options: InstanceOptions): Worker =>
  new Worker(path.join(__dirname, 'instance-thread.cjs'), {
    workerData: { bundle: options.bundle, clock: options.clock, answerLimitBytes },
    env: { ...options.environment },
    // The loader that runs this server as TypeScript has no place inside a deployed bundle.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  })

const crashed = (error: Error | null): CallOutcome =>
  error !== null && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? refuse('FUNCTIONS_MEMORY_LIMIT_EXCEEDED', `more than ${memoryMb} MB`)
    : refuse('FUNCTIONS_EXECUTE_FAIL', `the instance ended: ${error?.message ?? 'it exited'}`)

/** One instance of a function: a thread with an environment of its own, which answers one event at a time. */
export class FunctionInstance {
  private readonly thread: Worker
  private alive = true
  private ready = false
  private lastError: Error | null = null
  private current: { readonly call: Call; readonly resolve: (outcome: CallOutcome) => void } | null = null
  private deadline: NodeJS.Timeout | undefined

  /** Starts to load the bundle at once; a call that comes earlier waits for that. */
  constructor(private readonly options: InstanceOptions) {
    this.thread = startThread(options)
    this.thread.on('message', (message: Message) => this.hear(message))
    this.thread.on('error', (error) => {
      this.lastError = error
      this.log('error', error.stack ?? error.message)
    })
    this.thread.on('exit', () => {
      this.alive = false
      this.finish(crashed(this.lastError))
    })
  }

  /** False once the thread has ended or was given up on, for whatever reason. */
  get isAlive(): boolean {
    return this.alive
  }

  /** Which version of the bundle this instance runs. */
  get stamp(): string {
    return this.options.stamp
  }

  run(call: Call): Promise<CallOutcome> {
    return new Promise((resolve) => {
      this.current = { call, resolve }
      this.allow(this.ready ? this.options.limitMs : loadLimitMs)
      this.thread.postMessage(call)
    })
  }

  async stop(): Promise<void> {
    this.alive = false
    await this.thread.terminate()
  }

  private hear(message: Message): void {
    switch (message.kind) {
      case 'ready':
        this.ready = true
        if (this.current !== null) this.allow(this.options.limitMs)
        break
      case 'output':
        this.log(message.level, message.text.trimEnd(), message.requestId)
        break
      case 'answered':
        this.finish(accept(message.text))
        break
      case 'failed':
        this.log('error', message.stack ?? message.message)
        this.finish(refuse(message.code, message.message))
    }
  }

  private allow(limitMs: number): void {
    clearTimeout(this.deadline)
    this.deadline = setTimeout(() => {
      this.log('error', `gave no answer within ${limitMs} ms`)
      void this.stop()
      this.finish(refuse('FUNCTIONS_TIME_LIMIT_EXCEEDED', `no answer within ${limitMs} ms`))
    }, limitMs)
  }

  private finish(outcome: CallOutcome): void {
    clearTimeout(this.deadline)
    const finished = this.current
    this.current = null
    finished?.resolve(outcome)
  }

  private log(level: 'info' | 'error', text: string, requestId = this.current?.call.context.request_id): void {
    const { name, number, journal } = this.options
    journal.write({ level, text, function: name, instance: number, ...(requestId === undefined ? {} : { requestId }) })
  }
}
