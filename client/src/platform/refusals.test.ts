import { doorRefusals } from '../../../shared/action'
import { checkIn, makeUp } from '../../../shared/checkin/contract'
import { join } from '../../../shared/membership/contract'
import { checkInTexts, makeUpTexts } from '../checkin/refusals'
import { joinTexts } from '../membership/refusals'
import { canRetry, doorTexts, explain } from './refusals'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./taro-stand-in'))

test.each([
  [checkIn.refusals, checkInTexts],
  [makeUp.refusals, makeUpTexts],
  [join.refusals, joinTexts],
  [[...doorRefusals, 'offline'], doorTexts],
])('%j: each has one short sentence of its own', (refusals, texts: Readonly<Record<string, string>>) => {
  expect(Object.keys(texts).sort()).toEqual([...refusals].sort())
  for (const text of Object.values(texts)) expect(text).toMatch(/^[\u4e00-\u9fff][^。!]{3,24}$/)
})

test('the action’s own words and the door’s', () => {
  expect(explain('paused', checkInTexts)).toBe(checkInTexts.paused)
  expect(explain('busy', checkInTexts)).toBe(doorTexts.busy)
})

test('only what is unknown may simply be tried again', () => {
  expect(canRetry('offline')).toBe(true)
  expect(canRetry('paused')).toBe(false)
  expect(canRetry('read-only')).toBe(false)
})
