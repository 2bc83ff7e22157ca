import { readInstant, type ServerClock } from './clock'
import { type Door, giveInvalid, giveJson, giveRefusal, readObject } from './exchange'
import { type Faults, readFaultPlan } from './faults'
import type { RequestCounter } from './requests'

const bodyLimitBytes = 10 * 1024

/** `POST /emulator/clock`: sets the clock, or frees it. */
export const createClockDoor =
  (clock: ServerClock): Door =>
  async (asked) => {
    const body = await readObject(asked, bodyLimitBytes)
    if (!body.ok) return body.answer
    const { now, ...others } = body.value
    const [unknown] = Object.keys(others)
    if (unknown !== undefined) return giveInvalid(unknown, 'is not known; there is now')
    const instant = now === null ? null : readInstant(now)
    if (instant === undefined)
      return giveInvalid('now', 'must be null or an ISO instant with its zone: 2026-01-31T08:00:00Z')
    clock.set(instant)
    return giveClock(clock)
  }

const giveClock = (clock: ServerClock) =>
  giveJson(200, { now: new Date(clock.now()).toISOString(), set: clock.isSet() })

/** `GET /emulator/clock`: the instant that functions see. */
export const createClockReader =
  (clock: ServerClock): Door =>
  async () =>
    giveClock(clock)

/** `POST /emulator/faults`: starts faults from a seed, or stops them with an empty object. */
export const createFaultDoor =
  (faults: Faults): Door =>
  async (asked) => {
    const body = await readObject(asked, bodyLimitBytes)
    if (!body.ok) return body.answer
    const plan = readFaultPlan(body.value)
    if (!plan.ok) return giveRefusal(400, plan.refusal, plan.detail)
    faults.plan(plan.value)
    return giveJson(200, plan.value ?? {})
  }

/** `GET /emulator/requests`: database requests since the last reset. */
export const createRequestReader =
  (counter: RequestCounter): Door =>
  async () =>
    giveJson(200, counter.read())

/** `DELETE /emulator/requests`: starts to count anew. */
export const createRequestReset =
  (counter: RequestCounter): Door =>
  async () => {
    counter.reset()
    return giveJson(200, counter.read())
  }
