import { readFileSync } from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'

type Loader = (file: string) => unknown
type Listener = (error: unknown) => void

/** The logic thread of the mini program: what WeChat gives it, and nothing else (no window, no fetch, no eval). */
export interface ModuleHost {
  /** Loads a file of the package, once, as `require` does. */
  readonly load: Loader
  /** Makes a value of the host a value of the inside, whose Array and Object are other ones. */
  readonly inside: <Value>(value: Value) => Value
  /** Stops every timer. */
  readonly stop: () => void
}

/** Timers of the inside: they end with the program, and what they throw is the program's error. */
function makeTimers(onError: Listener) {
  const running = new Set<NodeJS.Timeout>()
  const guard =
    (run: unknown, ...values: unknown[]) =>
    () => {
      try {
        if (typeof run === 'function') (run as (...values: unknown[]) => void)(...values)
      } catch (error) {
        onError(error)
      }
    }
  const keep = (timer: NodeJS.Timeout) => {
    running.add(timer)
    return timer
  }
  const clear = (timer?: NodeJS.Timeout) => {
    if (timer !== undefined) running.delete(timer)
    clearTimeout(timer)
  }
  return {
    stop: () => [...running].forEach(clear),
    globals: {
      setTimeout: (run: unknown, delayMs?: number, ...values: unknown[]) =>
        keep(setTimeout(guard(run, ...values), delayMs)),
      setInterval: (run: unknown, delayMs?: number, ...values: unknown[]) =>
        keep(setInterval(guard(run, ...values), delayMs)),
      clearTimeout: clear,
      clearInterval: clear,
    },
  }
}

/** Opens the package in a context of its own. */
export function createModuleHost(dist: string, globals: Record<string, unknown>, onError: Listener): ModuleHost {
  const timers = makeTimers(onError)
  const context = vm.createContext(
    { ...globals, ...timers.globals },
    // WeChat forbids eval and new Function.
    { codeGeneration: { strings: false, wasm: false } },
  )
  const modules = new Map<string, { exports: unknown }>()
  const parse = vm.runInContext('JSON.parse', context) as (text: string) => unknown

  const load: Loader = (name) => {
    const file = path.resolve(dist, name.endsWith('.js') ? name : `${name}.js`)
    if (!file.startsWith(path.resolve(dist) + path.sep)) throw new Error(`require("${name}") leaves the package`)
    const known = modules.get(file)
    if (known) return known.exports
    const module = { exports: {} }
    modules.set(file, module)
    const wrapped = `(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`
    const run = vm.runInContext(wrapped, context, { filename: file }) as (...values: unknown[]) => void
    const requireFrom = (relative: string) => load(path.relative(dist, path.resolve(path.dirname(file), relative)))
    run.call(module.exports, requireFrom, module, module.exports)
    return module.exports
  }

  return {
    load,
    inside: <Value>(value: Value) => (value === undefined ? value : (parse(JSON.stringify(value)) as Value)),
    stop: timers.stop,
  }
}
