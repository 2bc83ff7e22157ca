/** While a schedule runs, the process's clocks, timers and dice are the simulation's: the product runs as it is. */
import crypto from 'node:crypto'
import type { Chance } from './chance'
import type { Scheduler } from './scheduler'

/** Told of every log line that says `error`. */
export type OnErrorLine = (line: string) => void

/** Replaces a property and tells how to put it back. */
function replace(target: object, name: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(target, name)
  Object.defineProperty(target, name, { value, configurable: true, writable: true })
  return () => {
    if (before === undefined) Reflect.deleteProperty(target, name)
    else Object.defineProperty(target, name, before)
  }
}

/**
 * Takes over what the product asks of the process: the date, the monotonic clock, timers, chance and the console.
 * @param beginning the date at which the simulation begins
 * @returns gives everything back
 */
export function takeOver(
  scheduler: Scheduler,
  chance: Chance,
  beginning: number,
  onErrorLine: OnErrorLine,
): () => void {
  const setTimeout = (work: () => void, afterMs = 0) => scheduler.ring(afterMs, work)
  const undo = [
    replace(Date, 'now', () => beginning + Math.floor(scheduler.nowMs())),
    replace(performance, 'now', () => scheduler.nowMs()),
    replace(globalThis, 'setTimeout', setTimeout),
    replace(Math, 'random', chance.next),
    replace(crypto, 'randomBytes', chance.bytes),
    replace(console, 'log', () => {}),
    replace(console, 'error', onErrorLine),
  ]
  return () => {
    for (const back of undo) back()
  }
}
