import { requestIdAt } from '../../../shared/ids'
import { findPending, keepPending, settlePending } from './pending-requests'
import { forgetAll } from './taro-stand-in'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./taro-stand-in'))

const now = Date.parse('2026-11-24T04:00:00Z')
const idAt = (instant: number) => requestIdAt(instant, (count) => new Uint8Array(count).fill(7))

beforeEach(forgetAll)

test('the same thing is found again, another is not', () => {
  const id = idAt(now)
  keepPending(id, 'checkin.makeUp', { day: '2026-11-20' }, now)
  expect(findPending('checkin.makeUp', { day: '2026-11-20' }, now)?.id).toBe(id)
  expect(findPending('checkin.makeUp', { day: '2026-11-21' }, now)).toBeNull()
  expect(findPending('checkin.checkIn', { day: '2026-11-20' }, now)).toBeNull()
})

test('what is settled is forgotten', () => {
  keepPending(idAt(now), 'checkin.checkIn', {}, now)
  settlePending(idAt(now))
  expect(findPending('checkin.checkIn', {}, now)).toBeNull()
})

test('an id that the server would no longer answer is not used again', () => {
  keepPending(idAt(now), 'checkin.checkIn', {}, now)
  expect(findPending('checkin.checkIn', {}, now + 23.5 * 3_600_000)).toBeNull()
})
