import { type Answer, cloud, forgetCloud } from '../platform/cloud-stand-in'
import { samplePicture } from '../platform/sample-picture'
import { useSession } from '../platform/session'
import { readStored, writeStored } from '../platform/storage'
import { forgetAll } from '../platform/taro-stand-in'
import { leaveCommunity } from './leaving'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../platform/taro-stand-in'))
jest.mock('../platform/retry', () => ({
  ...jest.requireActual<object>('../platform/retry'),
  pause: async () => undefined,
}))
jest.mock('../platform/cloud', () => jest.requireActual<object>('../platform/cloud-stand-in'))

const visitor: Answer = { ok: true, value: { ...samplePicture(), member: null } }
const member: Answer = { ok: true, value: samplePicture() }
const left: Answer = { ok: true, value: { left: true } }
const no = (refusal: string): Answer => ({ ok: false, refusal })
const isVisitor = () => useSession.getState().picture?.member === null

beforeEach(() => {
  forgetAll()
  forgetCloud()
  useSession.setState({ picture: samplePicture(), state: 'fresh', toldAt: Date.now() })
})

test('who leaves is a visitor at once, and the phone forgets them', async () => {
  writeStored('answers', ['answer.badges.mine.{}'])
  writeStored('answer.badges.mine.{}', { badges: [] })
  writeStored('badges-seen', ['streak-7'])
  cloud.answers = { 'membership.leave': [left], 'today.open': [visitor] }
  expect(await leaveCommunity()).toBeNull()
  expect(isVisitor()).toBe(true)
  expect([readStored('answer.badges.mine.{}'), readStored('answers'), readStored('badges-seen')]).toEqual([
    null,
    null,
    null,
  ])
})

test('the owner is told why not and stays', async () => {
  cloud.answers = { 'membership.leave': [no('owner-stays')] }
  expect(await leaveCommunity()).toBe('owner-stays')
  expect(isVisitor()).toBe(false)
})

test.each(['expired', 'not-allowed'])('after a lost answer %s is looked into: gone is gone', async (refusal) => {
  cloud.answers = { 'membership.leave': [no(refusal)], 'today.open': [visitor, visitor] }
  expect(await leaveCommunity()).toBeNull()
  expect(isVisitor()).toBe(true)
})

test('a member who is still one was not deleted', async () => {
  cloud.answers = { 'membership.leave': [no('expired')], 'today.open': [member] }
  expect(await leaveCommunity()).toBe('expired')
  expect(isVisitor()).toBe(false)
})

test('without a network nobody knows, and nothing is forgotten', async () => {
  expect(await leaveCommunity()).toBe('offline')
  expect(isVisitor()).toBe(false)
})
