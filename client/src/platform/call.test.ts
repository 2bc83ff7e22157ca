import { calendar, checkIn, makeUp } from '../../../shared/checkin/contract'
import { settings } from '../../../shared/community/contract'
import { instantOfRequestId, requestIdPattern } from '../../../shared/ids'
import { call } from './call'
import { type Answer, cloud, forgetCloud } from './cloud-stand-in'
import { findPending } from './pending-requests'
import { forgetAll } from './taro-stand-in'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./taro-stand-in'))
jest.mock('./retry', () => ({ ...jest.requireActual<object>('./retry'), pause: async () => undefined }))

jest.mock('./cloud', () => jest.requireActual<object>('./cloud-stand-in'))

const says = (...answers: Answer[]) => {
  cloud.answers = { '*': answers }
}
const yes: Answer = { ok: true, value: { day: '2026-11-24' } }
const no = (refusal: string, detail?: unknown): Answer => ({ ok: false, refusal, detail })
const idsAsked = () => cloud.asked.map(({ requestId }) => requestId)
const pendingNow = (input: unknown = {}) => findPending('checkin.checkIn', input, Date.now())

beforeEach(() => {
  forgetAll()
  forgetCloud()
})

test('a command carries a request id stamped with the server’s time', async () => {
  says(yes)
  await call(checkIn, {})
  expect(cloud.asked[0]).toMatchObject({ to: 'member', action: 'checkin.checkIn', input: {} })
  expect(cloud.asked[0]?.requestId).toMatch(requestIdPattern)
  expect(Math.abs(instantOfRequestId(cloud.asked[0]?.requestId ?? '') - Date.now())).toBeLessThan(5_000)
})

test('the request is stored before it is sent', async () => {
  const stored: (string | undefined)[] = []
  cloud.whenAsked = () => stored.push(pendingNow()?.id)
  says(yes)
  await call(checkIn, {})
  expect(stored).toEqual(idsAsked())
})

test('busy and a lost answer are asked again with the same id', async () => {
  says(no('busy'), 'nothing comes back', yes)
  expect(await call(checkIn, {})).toEqual(yes)
  expect(cloud.asked).toHaveLength(3)
  expect(new Set(idsAsked()).size).toBe(1)
})

test.each([
  ['an acceptance', yes],
  ['the action’s own no', no('paused')],
  ['expired', no('expired')],
  ['a refusal at the door of a first try', no('read-only')],
  ['faulty input', no('invalid-input')],
])('%s settles the request: the next one is new', async (_name, answer) => {
  says(answer, yes)
  await call(checkIn, {})
  expect(pendingNow()).toBeNull()
  await call(checkIn, {})
  expect(new Set(idsAsked()).size).toBe(2)
})

test.each(['busy', 'internal'])(
  '%s stays unknown: trying later, also after a restart, is the same request',
  async (fault) => {
    says(no(fault), no(fault), no(fault), no(fault))
    expect(await call(checkIn, {})).toMatchObject({ refusal: fault })
    const [first] = idsAsked()
    expect(pendingNow()?.id).toBe(first)
    forgetCloud()
    says(yes)
    await call(checkIn, {})
    expect(idsAsked()).toEqual([first])
    expect(pendingNow()).toBeNull()
  },
)

test('with no network the tries are bounded and it says offline', async () => {
  expect(await call(checkIn, {})).toEqual({ ok: false, refusal: 'offline' })
  expect(cloud.asked).toHaveLength(4)
})

test('a no at the door tells nothing of an earlier try, so the id is kept', async () => {
  await call(checkIn, {})
  const [first] = idsAsked()
  says(no('read-only'), yes)
  await call(checkIn, {})
  await call(checkIn, {})
  expect(cloud.asked.at(-1)?.requestId).toBe(first)
})

test('another input is another request', async () => {
  await call(makeUp, { day: '2026-11-20' })
  await call(makeUp, { day: '2026-11-21' })
  expect(new Set(idsAsked()).size).toBe(2)
})

test('a clock that is wrong is set right by the server’s answer, and asked once more', async () => {
  const serverNow = Date.now() + 3 * 3_600_000
  says(no('stale-request', { now: serverNow }), yes)
  expect(await call(checkIn, {})).toEqual(yes)
  expect(Math.abs(instantOfRequestId(cloud.asked[1]?.requestId ?? '') - serverNow)).toBeLessThan(5_000)
})

test('a query needs no id and goes to the door of its caller', async () => {
  says(yes, yes)
  await call(calendar, { month: '2026-11' })
  await call(settings, {})
  expect(cloud.asked.map(({ to, requestId }) => [to, requestId])).toEqual([
    ['member', undefined],
    ['operator', undefined],
  ])
})

test('an answer that is none is a bug of ours, not a silence', async () => {
  says('<html>' as never)
  expect(await call(calendar, { month: '2026-11' })).toEqual({ ok: false, refusal: 'internal' })
})
