import { samplePicture } from '../platform/sample-picture'
import type { Picture } from '../platform/session'
import { nextStep } from './next-step'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../platform/taro-stand-in'))

const picture = (accepted: number, community: Partial<Picture['community']>): Picture => ({
  ...samplePicture({}, community),
  member: null,
  accepted,
})

test.each([
  [0, { rulebook: 0, entry: 'open' }, 'join'],
  [0, { rulebook: 1, entry: 'open' }, 'rules'],
  [1, { rulebook: 1, entry: 'open' }, 'join'],
  [1, { rulebook: 2, entry: 'test' }, 'rules'],
  [2, { rulebook: 2, entry: 'test' }, 'test'],
  [2, { rulebook: 2, entry: 'closed' }, 'closed'],
  [2, { rulebook: 2, entry: 'test', readOnly: true }, 'read-only'],
] as const)('agreed to %i of %j: %s', (accepted, community, step) => {
  expect(nextStep(picture(accepted, community))).toBe(step)
})

test('whose answers are being read waits, whatever else has changed', () => {
  expect(nextStep({ ...picture(0, { rulebook: 2, entry: 'closed' }), waits: true })).toBe('waiting')
})

test('a member is in', () => {
  expect(nextStep(samplePicture())).toBe('member')
})
