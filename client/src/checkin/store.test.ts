import { type Answer, cloud, forgetCloud } from '../platform/cloud-stand-in'
import { samplePicture } from '../platform/sample-picture'
import { type Me, useSession } from '../platform/session'
import { forgetAll } from '../platform/taro-stand-in'
import { checkInToday, makeUpDay, useCheckIn } from './store'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../platform/taro-stand-in'))
jest.mock('../platform/retry', () => ({
  ...jest.requireActual<object>('../platform/retry'),
  pause: async () => undefined,
}))

jest.mock('../platform/cloud', () => jest.requireActual<object>('../platform/cloud-stand-in'))

const result = {
  day: '2026-11-24',
  points: 2,
  bonus: 0,
  streak: 13,
  balance: 484,
  growth: 642,
  reached: null,
  badges: [],
}
const told = (change: object = {}): Answer => ({ ok: true, value: { ...result, ...change } })
const me = (): Me => useSession.getState().picture?.member as Me

beforeEach(() => {
  forgetAll()
  forgetCloud()
  useSession.setState({ picture: samplePicture(), state: 'fresh', toldAt: Date.now() })
  useCheckIn.setState({ gained: null, refusal: null, news: null, months: {} })
})

test('a tap shows its result before the server has answered', async () => {
  cloud.answers = { 'checkin.checkIn': [told()] }
  const watering = checkInToday()
  expect(me()).toMatchObject({ checkedIn: true, streak: 13, balance: 484, growth: 642 })
  await watering
  expect(me()).toMatchObject({ checkedIn: true, streak: 13, balance: 484, growth: 642 })
})

test('what the server says differently is made right', async () => {
  cloud.answers = { 'checkin.checkIn': [told({ points: 0, streak: 1, balance: 482, growth: 640 })] }
  await checkInToday()
  expect(me()).toMatchObject({ streak: 1, balance: 482, growth: 640 })
  expect(useCheckIn.getState().gained).toMatchObject({ points: 0 })
})

test('a second tap while the first is under way is not sent', async () => {
  cloud.answers = { 'checkin.checkIn': [told()] }
  await Promise.all([checkInToday(), checkInToday()])
  expect(cloud.asked).toHaveLength(1)
})

test('when nothing comes back the plant is as before, and trying again is the same request', async () => {
  await checkInToday()
  expect(me()).toMatchObject({ checkedIn: false, streak: 12, balance: 482 })
  expect(useCheckIn.getState().refusal).toBe('offline')
  cloud.answers = { 'checkin.checkIn': [told()] }
  await checkInToday()
  expect(me().checkedIn).toBe(true)
  expect(useCheckIn.getState().refusal).toBeNull()
  expect(new Set(cloud.asked.map(({ requestId }) => requestId)).size).toBe(1)
})

test('checked in on another phone: it is shown as done', async () => {
  const { member, ...rest } = samplePicture({ checkedIn: true, streak: 13 })
  cloud.answers = {
    'checkin.checkIn': [{ ok: false, refusal: 'already-checked-in' }],
    'today.open': [{ ok: true, value: { ...rest, member } }],
  }
  await checkInToday()
  expect(me().checkedIn).toBe(true)
  expect(useCheckIn.getState().refusal).toBeNull()
})

test('paused meanwhile: put back and explained', async () => {
  cloud.answers = { 'checkin.checkIn': [{ ok: false, refusal: 'paused' }] }
  await checkInToday()
  expect(me().checkedIn).toBe(false)
  expect(useCheckIn.getState().refusal).toBe('paused')
})

test('the late answer of yesterday’s request settles it; today is asked anew', async () => {
  cloud.answers = { 'checkin.checkIn': [told({ day: '2026-11-23', streak: 12 }), told()] }
  await checkInToday()
  expect(new Set(cloud.asked.map(({ requestId }) => requestId)).size).toBe(2)
  expect(me()).toMatchObject({ checkedIn: true, streak: 13 })
})

test('a new tier is told once, and shown in the same moment', async () => {
  cloud.answers = { 'checkin.checkIn': [told({ growth: 1000, reached: 'gold' })] }
  await checkInToday()
  expect(me().tier).toBe('gold')
  expect(useCheckIn.getState().news).toEqual({ reached: 'gold', badges: [] })
})

test('a make-up is shown only when the server has taken the points', async () => {
  cloud.answers = {
    'checkin.makeUp': [
      { ok: true, value: { day: '2026-11-18', cost: 5, streak: 14, balance: 477, leftThisMonth: 1, badges: [] } },
    ],
  }
  const mending = makeUpDay('2026-11-18')
  expect(me().balance).toBe(482)
  expect(await mending).toBeNull()
  expect(me()).toMatchObject({ balance: 477, streak: 14, makeUpsLeft: 1, makeUpDays: [] })
})

test('a make-up that is refused changes nothing and gives its reason', async () => {
  cloud.answers = { 'checkin.makeUp': [{ ok: false, refusal: 'not-enough-points' }] }
  expect(await makeUpDay('2026-11-18')).toBe('not-enough-points')
  expect(me().balance).toBe(482)
})
