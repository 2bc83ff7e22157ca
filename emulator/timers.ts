import type { ServerClock } from './clock'
import { type Door, giveInvalid } from './exchange'
import { giveOutcome } from './functions/door'
import type { FunctionRunner } from './functions/runner'

const periodMs = 5 * 60_000
const jobName = /^[A-Za-z][\w.-]{0,79}$/

/** What CloudBase's timer sends. The real trigger names no job: the function finds out what is due. */
const timerEvent = (clock: ServerClock, job: string) =>
  JSON.stringify({
    Type: 'Timer',
    TriggerName: 'every-5-minutes',
    Message: job,
    Time: new Date(clock.now()).toISOString(),
  })

const trigger = (functions: FunctionRunner, clock: ServerClock, job: string) =>
  functions.invoke('scheduled', timerEvent(clock, job), { source: 'timer' })

/** `POST /emulator/timers/{name}`: runs the named job now and answers what the function answers. */
export const createTimerDoor =
  (functions: FunctionRunner, clock: ServerClock): Door =>
  async (asked) =>
    jobName.test(asked.rest)
      ? giveOutcome(await trigger(functions, clock, asked.rest))
      : giveInvalid('name', 'must be the name of a job')

/**
 * Starts the one trigger of `scheduled`: at every full five minutes of real time, whether the last run has ended or not,
 * as CloudBase does. It rests while the clock is set: whoever sets the clock decides what happens when.
 */
export const startTimer = (functions: FunctionRunner, clock: ServerClock): (() => void) => {
  let next: NodeJS.Timeout
  const plan = () => {
    next = setTimeout(
      () => {
        plan()
        if (!clock.isSet()) void trigger(functions, clock, '')
      },
      periodMs - (Date.now() % periodMs),
    )
    next.unref()
  }
  plan()
  return () => clearTimeout(next)
}
