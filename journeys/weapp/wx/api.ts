/** What a caller of a wx function may pass besides its own fields. */
export interface WxOptions {
  readonly success?: (answer: unknown) => void
  readonly fail?: (answer: unknown) => void
  readonly complete?: (answer: unknown) => void
  readonly [field: string]: unknown
}

/** What the parts of `wx` need to know of the program they serve. */
export interface Program {
  /** Makes a host value one of the inside. */
  readonly inside: <Value>(value: Value) => Value
  readonly onError: (error: unknown) => void
}

/** Thrown by an API that fails the way WeChat's do: `{ errMsg: 'name:fail reason', … }`. */
export class WxFailure extends Error {
  constructor(
    readonly reason: string,
    readonly fields: Readonly<Record<string, unknown>> = {},
  ) {
    super(reason)
  }
}

type Run = (options: WxOptions) => unknown

/**
 * An asynchronous wx function: answers through success, fail and complete where one of them is given, else by a
 * promise, and never before it has returned.
 */
export function asynchronous(program: Program, name: string, run: Run) {
  return (options: WxOptions = {}) => {
    const outcome = Promise.resolve()
      .then(() => run(options))
      .then(
        (value) => answerOf(`${name}:ok`, value),
        (error: unknown) => {
          if (!(error instanceof WxFailure)) throw error
          throw Object.assign(program.inside({ errMsg: `${name}:fail ${error.reason}`, ...error.fields }))
        },
      )
    if (!options.success && !options.fail && !options.complete) return outcome
    const tell = (told: 'success' | 'fail') => (answer: unknown) => {
      options[told]?.(answer)
      options.complete?.(answer)
    }
    outcome.then(tell('success'), tell('fail')).catch(program.onError)
    return undefined
  }
}

/** Many of them at once, by name. */
export function asynchronousAll(program: Program, runs: Readonly<Record<string, Run>>) {
  return Object.fromEntries(Object.entries(runs).map(([name, run]) => [name, asynchronous(program, name, run)]))
}

const answerOf = (errMsg: string, value: unknown) => ({ ...(typeof value === 'object' ? value : {}), errMsg })

/** A pair like onThemeChange and offThemeChange, and the bell that rings them. */
export function bell<Value>() {
  const listeners = new Set<(value: Value) => void>()
  return {
    on: (listener: (value: Value) => void) => void listeners.add(listener),
    off: (listener?: (value: Value) => void) => void (listener ? listeners.delete(listener) : listeners.clear()),
    ring: (value: Value) => {
      for (const listener of [...listeners]) listener(value)
    },
  }
}
