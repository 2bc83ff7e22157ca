import { createFaults, type FaultRates, type Mishap } from './faults'
import { type Anything, startTestEmulator, type TestEmulator, withSdk } from './test-emulator'

const bundle = withSdk(`
  const things = db.collection('things')
  const doing = {
    add: (event) => things.add({ _id: event.id }),
    count: () => things.count(),
    has: async (event) => (await things.where({ _id: event.id }).get()).data.length === 1,
    transaction: async () => {
      let attempts = 0
      try {
        await db.runTransaction(async () => { attempts += 1; throw Object.assign(new Error('c'), { code: 'DATABASE_TRANSACTION_CONFLICT' }) }, 3)
      } catch (error) { return { attempts, code: error.code } }
    },
  }
  exports.main = async (event) => {
    try { return { ok: await doing[event.action](event) } } catch ({ code, message }) { return { code, message } }
  }
`)

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startTestEmulator({ bundle })
})
afterEach(() => setFaults({}))
afterAll(() => emulator.close())

const setFaults = (body: unknown) => emulator.ask('POST', '/emulator/faults', body)
const act = async (action: string, id = ''): Promise<Anything> => (await emulator.call('bundle', { action, id })).body
const always = (kind: string) => setFaults({ seed: 1, rates: { [kind]: 1 } })
const has = async (id: string): Promise<Anything> => {
  await setFaults({})
  return (await act('has', id)).ok
}

describe('a fault on the database door', () => {
  test('1: dropBefore: the connection breaks and nothing was done', async () => {
    await always('dropBefore')
    expect(await act('add', 'before')).toMatchObject({ code: 'ECONNRESET' })
    expect(await has('before')).toBe(false)
  })

  test('2: dropAfter: the connection breaks the same way and it was done', async () => {
    await always('dropAfter')
    expect(await act('add', 'after')).toMatchObject({ code: 'ECONNRESET' })
    expect(await has('after')).toBe(true)
  })

  test('3: conflict: the service’s code, and nothing was done', async () => {
    await always('conflict')
    expect(await act('add', 'conflict')).toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
    expect(await has('conflict')).toBe(false)
  })

  test('4: throttle: the service’s code, and nothing was done', async () => {
    await always('throttle')
    expect(await act('add', 'throttle')).toMatchObject({ code: 'EXCEED_REQUEST_LIMIT' })
    expect(await has('throttle')).toBe(false)
  })

  test('5: delay: beyond 3 s the SDK gives up, and it was done all the same', async () => {
    await setFaults({ seed: seedOf(({ waitBeforeMs }) => waitBeforeMs > 3_000), rates: { delay: 1 } })
    expect(await act('add', 'late')).toMatchObject({ code: 'ESOCKETTIMEDOUT' })
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(await has('late')).toBe(true)
  })

  test('6: a short delay only takes time', async () => {
    await setFaults({ seed: seedOf(({ waitAfterMs }) => waitAfterMs > 100 && waitAfterMs < 200), rates: { delay: 1 } })
    const begun = performance.now()
    expect(await act('add', 'slow')).toHaveProperty('ok')
    expect(performance.now() - begun).toBeGreaterThanOrEqual(99)
  })

  test('7: the same seed gives the same faults again', async () => {
    const play = async () => {
      await setFaults({ seed: 42, rates: { dropBefore: 0.2, dropAfter: 0.2, conflict: 0.2, throttle: 0.2 } })
      const outcomes: string[] = []
      for (let i = 0; i < 40; i += 1) outcomes.push(String((await act('count')).code ?? 'ok'))
      return outcomes
    }
    const first = await play()
    expect(await play()).toEqual(first)
    expect(new Set(first)).toEqual(
      new Set(['ok', 'ECONNRESET', 'DATABASE_TRANSACTION_CONFLICT', 'EXCEED_REQUEST_LIMIT']),
    )
  })

  test('8: the empty object stops them', async () => {
    await always('throttle')
    expect((await setFaults({})).body).toEqual({})
    expect(await act('count')).toHaveProperty('ok')
  })

  test('9: functions and storage stay untouched', async () => {
    await always('dropBefore')
    expect((await emulator.call('bundle', { action: 'absent' })).status).toBe(200)
    expect((await emulator.ask('POST', '/emulator/files?path=a.txt', 'a')).status).toBe(200)
  })

  test('10: a conflict in a transaction is tried four times by the SDK', async () => {
    expect((await act('transaction')).ok).toEqual({ attempts: 4, code: 'DATABASE_TRANSACTION_CONFLICT' })
  })
})

describe('a plan of faults', () => {
  test.each([
    ['a rate above 1', { seed: 1, rates: { delay: 1.1 } }, 'rates.delay'],
    ['a rate below 0', { seed: 1, rates: { delay: -0.1 } }, 'rates.delay'],
    ['a rate that is no number', { seed: 1, rates: { conflict: '1' } }, 'rates.conflict'],
    ['an unknown fault', { seed: 1, rates: { fire: 1 } }, 'rates.fire'],
    ['an unknown field', { seed: 1, rates: {}, days: 1 }, 'days'],
    ['rates without a seed', { rates: { delay: 1 } }, 'seed'],
    ['a seed that is no integer', { seed: 0.5, rates: {} }, 'seed'],
    ['a seed without rates', { seed: 1 }, 'rates'],
    ['rates that are no object', { seed: 1, rates: [] }, 'rates'],
    ['no object', [], ''],
  ])('11: %s is refused, and names the field', async (_name, body, path) => {
    const heard = await setFaults(body)
    expect(heard).toMatchObject({ status: 400, body: { ok: false, refusal: 'invalid-input', detail: [{ path }] } })
    expect(await act('count')).toHaveProperty('ok')
  })

  test('12: keeps its rates, and a delay beyond the SDK’s time-out is one in ten', () => {
    const drawn = drawMany({ delay: 0.5, dropBefore: 0.1, dropAfter: 0.1, conflict: 0.1, throttle: 0.1 }, 20_000)
    const share = (matches: (mishap: Mishap) => boolean) => drawn.filter(matches).length / drawn.length
    const waitMs = (mishap: Mishap) => mishap.waitBeforeMs + mishap.waitAfterMs
    expect(share((mishap) => waitMs(mishap) > 0)).toBeCloseTo(0.5, 1)
    expect(share((mishap) => waitMs(mishap) > 3_000)).toBeCloseTo(0.05, 1)
    expect(share((mishap) => mishap.waitBeforeMs > 0)).toBeCloseTo(0.25, 1)
    expect(share((mishap) => mishap.kind === 'dropBefore')).toBeCloseTo(0.1, 1)
    expect(share((mishap) => mishap.kind === 'dropAfter')).toBeCloseTo(0.9 ** 3 * 0.1, 1)
    expect(Math.max(...drawn.map(waitMs))).toBeLessThanOrEqual(3_500)
  })

  test('13: without a plan nothing happens', () => {
    expect(createFaults().next()).toEqual({ waitBeforeMs: 0, waitAfterMs: 0, kind: null })
  })
})

const noRates: FaultRates = { delay: 0, dropBefore: 0, dropAfter: 0, conflict: 0, throttle: 0 }

function drawMany(rates: Partial<FaultRates>, times: number, seed = 7): readonly Mishap[] {
  const faults = createFaults()
  faults.plan({ seed, rates: { ...noRates, ...rates } })
  return Array.from({ length: times }, () => faults.next())
}

/** A seed whose first delay is as asked. */
function seedOf(matches: (mishap: Mishap) => boolean): number {
  const seeds = Array.from({ length: 1_000 }, (_, seed) => seed)
  const found = seeds.find((seed) => drawMany({ delay: 1 }, 1, seed).some(matches))
  if (found === undefined) throw new Error('no such seed')
  return found
}
