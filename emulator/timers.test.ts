import { createServerClock } from './clock'
import type { FunctionRunner } from './functions/runner'
import { startTimer } from './timers'

const periodMs = 5 * 60_000

describe('the trigger', () => {
  const clock = createServerClock()
  const invoke = jest.fn<ReturnType<FunctionRunner['invoke']>, Parameters<FunctionRunner['invoke']>>()
  let stop: () => void
  beforeEach(() => {
    jest.useFakeTimers({ now: Date.parse('2026-11-24T03:04:00Z') })
    clock.set(null)
    invoke.mockReset().mockResolvedValue({ ok: true, value: 'null' })
    stop = startTimer({ invoke, close: async () => undefined }, clock)
  })
  afterEach(() => {
    stop()
    jest.useRealTimers()
  })

  test('1: comes at every full five minutes and names no job', async () => {
    await jest.advanceTimersByTimeAsync(59_999)
    expect(invoke).not.toHaveBeenCalled()
    await jest.advanceTimersByTimeAsync(1 + 2 * periodMs)
    expect(invoke).toHaveBeenCalledTimes(3)
    const event = { Type: 'Timer', TriggerName: 'every-5-minutes', Message: '', Time: '2026-11-24T03:05:00.000Z' }
    expect(invoke.mock.calls[0]).toEqual(['scheduled', JSON.stringify(event), { source: 'timer' }])
  })

  test('2: rests while the clock is set', async () => {
    clock.set(0)
    await jest.advanceTimersByTimeAsync(3 * periodMs)
    expect(invoke).not.toHaveBeenCalled()
    clock.set(null)
    await jest.advanceTimersByTimeAsync(periodMs)
    expect(invoke).toHaveBeenCalledTimes(1)
  })

  test('3: ends with the emulator', async () => {
    stop()
    await jest.advanceTimersByTimeAsync(2 * periodMs)
    expect(invoke).not.toHaveBeenCalled()
  })
})
