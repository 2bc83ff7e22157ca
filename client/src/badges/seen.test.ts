import { forgetAll } from '../platform/taro-stand-in'
import { meetNew } from './seen'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../platform/taro-stand-in'))

beforeEach(forgetAll)

test('a badge is new once', () => {
  expect(meetNew(['first-check-in'])).toEqual(['first-check-in'])
  expect(meetNew(['first-check-in'])).toEqual([])
  expect(meetNew(['first-check-in', 'streak-7'])).toEqual(['streak-7'])
  expect(meetNew(['first-check-in', 'streak-7'])).toEqual([])
})
