import path from 'node:path'
import { refuse } from '../../shared/outcome'
import type { Journal } from '../journal'
import { type Caller, createContext, timeoutMs } from './context'
import type { CallOutcome } from './instance'
import { FunctionPool } from './pool'

export interface RunnerOptions {
  /** Holds `{name}/index.js` for each deployed function. */
  readonly functionsDirectory: string
  readonly clock: SharedArrayBuffer
  readonly environment: Readonly<Record<string, string>>
  readonly journal: Journal
  readonly maxInstances: number
  /** Time-outs other than those of the deployed functions, by name. */
  readonly timeoutsMs: Readonly<Record<string, number>>
}

export interface FunctionRunner {
  /** Runs a function with an event that is JSON text. Its answer is JSON text too. */
  invoke(name: string, event: string, caller: Caller): Promise<CallOutcome>
  close(): Promise<void>
}

const functionName = /^[a-z][\w-]{0,59}$/

/** Runs deployed bundles as CloudBase does: several instances, each with one event at a time. */
export const createFunctionRunner = (options: RunnerOptions): FunctionRunner => {
  const pools = new Map<string, FunctionPool>()
  const limitMs = (name: string) => options.timeoutsMs[name] ?? timeoutMs(name)
  const poolOf = (name: string) => {
    const bundle = path.resolve(options.functionsDirectory, name, 'index.js')
    const pool = pools.get(name) ?? new FunctionPool({ ...options, name, bundle, limitMs: limitMs(name) })
    pools.set(name, pool)
    return pool
  }
  return {
    async invoke(name, event, caller) {
      if (!functionName.test(name)) return refuse('FUNCTION_NOT_FOUND', 'this cannot be the name of a function')
      return poolOf(name).run({ event, context: createContext(name, caller, limitMs(name)) })
    },
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.close()))
    },
  }
}
