/** Decides with a seed who goes next: which waiting request takes effect, which timer rings. Time passes only here. */
import type { Chance } from './chance'

/** Whether a worker still lives. What a dead one asks for is never answered. */
export interface Life {
  alive: boolean
  /** Ends it, for ever. */
  end: () => void
  /** Resolves when it ends. */
  readonly ended: Promise<void>
}

export function newLife(): Life {
  let tell: () => void = () => {}
  const ended = new Promise<void>((resolve) => {
    tell = resolve
  })
  const life: Life = {
    alive: true,
    ended,
    end: () => {
      life.alive = false
      tell()
    },
  }
  return life
}

export interface Scheduler {
  /** Ms since the simulation began, on the clock that cannot be set. */
  readonly nowMs: () => number
  /** Lets this much time pass at once. */
  readonly jump: (spanMs: number) => void
  /** Puts a piece of work among those that wait for their turn. `weight` 1 is usual, less is later. */
  readonly enqueue: (work: () => void, weight?: number) => void
  readonly ring: (afterMs: number, work: () => void) => void
  readonly sleep: (spanMs: number) => Promise<void>
  /** Runs until this is true and nothing waits for its turn. */
  readonly run: (isDone: () => boolean) => Promise<void>
  /** Turns taken so far. */
  readonly turns: () => number
}

const LONGEST_REQUEST_MS = 25
/** Now and then a request hangs while others' timers ring. */
const HANGING = 0.04
const HANGING_MS = 3_000

/** A schedule takes some thousands of turns; one that takes so many more will not end. */
const MOST_TURNS = 100_000

/** Everything that can happen without waiting has happened: microtasks are drained before the next immediate. */
const quiet = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export function schedulerFrom(chance: Chance): Scheduler {
  let now = 0
  let turns = 0
  const waiting: { readonly work: () => void; readonly weight: number }[] = []
  const timers: { readonly at: number; readonly work: () => void }[] = []

  const ring = (afterMs: number, work: () => void) => {
    timers.push({ at: now + Math.max(0, afterMs), work })
    timers.sort((a, b) => a.at - b.at)
  }
  const ringNext = () => {
    const timer = timers.shift()
    if (timer === undefined) return
    now = Math.max(now, timer.at)
    timer.work()
  }
  const takeTurn = () => {
    const chosen = chance.weigh(waiting.map((turn, index) => [turn.weight, index] as const))
    const [turn] = waiting.splice(chosen, 1)
    now += 1 + chance.below(LONGEST_REQUEST_MS)
    turn?.work()
  }
  const step = () => {
    turns++
    const [timer] = timers
    const until = now + (chance.happens(HANGING) ? HANGING_MS : 0)
    const rings = timer !== undefined && timer.at <= until && chance.happens(0.5)
    if (waiting.length === 0 || rings) ringNext()
    else takeTurn()
  }

  return {
    nowMs: () => now,
    jump: (spanMs) => {
      now += spanMs
    },
    enqueue: (work, weight = 1) => {
      waiting.push({ work, weight })
    },
    ring,
    sleep: (spanMs) => new Promise((resolve) => ring(spanMs, resolve)),
    async run(isDone) {
      for (;;) {
        await quiet()
        if (isDone() && waiting.length === 0) return
        if (waiting.length === 0 && timers.length === 0) throw new Error('everybody waits and nobody is waited for')
        if (turns > MOST_TURNS) throw new Error('the schedule does not end')
        step()
      }
    },
    turns: () => turns,
  }
}
