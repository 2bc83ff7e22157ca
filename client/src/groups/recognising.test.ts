import { cloud, forgetCloud } from '../platform/cloud-stand-in'
import { type Picture, useSession } from '../platform/session'
import { forgetAll } from '../platform/taro-stand-in'
import { openedAgain, recogniseChat } from './recognising'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../platform/taro-stand-in'))
jest.mock('../platform/retry', () => ({
  ...jest.requireActual<object>('../platform/retry'),
  pause: async () => undefined,
}))
jest.mock('../platform/cloud', () => jest.requireActual<object>('../platform/cloud-stand-in'))

let mockChat: object | null = null
jest.mock('../platform/chat', () => ({ readChat: async () => mockChat }))

const sealed = { cloudID: 'sealed-by-wechat' }
const member = { place: { state: 'none', arrived: 'no' } }
const someone = (who: object | null, accepted = 2) =>
  useSession.setState({ picture: { member: who, accepted, community: { rulebook: 2 } } as unknown as Picture })
const asked = () => cloud.asked.map(({ action, groupInfo }) => [action, groupInfo])

beforeEach(() => {
  forgetAll()
  forgetCloud()
  mockChat = sealed
  cloud.answers = {
    'groups.recognise': [{ ok: true, value: { group: null, state: 'none', arrived: 'no' } }],
  }
})

test('a member who opens it in a chat is recognised by what WeChat sealed, at the top of the call', async () => {
  someone(member)
  await openedAgain()
  expect(asked()).toEqual([['groups.recognise', sealed]])
})

test('outside of chats, and for a visitor, nothing is asked', async () => {
  someone(null)
  await openedAgain()
  mockChat = null
  someone(member)
  await openedAgain()
  expect(asked()).toEqual([])
})

test('it is asked once for each opening; who joins meanwhile is recognised then', async () => {
  someone(null)
  await openedAgain()
  someone(member)
  await recogniseChat()
  await recogniseChat()
  expect(asked()).toHaveLength(1)
})

test('who was bound sees it: 今日 is opened anew', async () => {
  someone(member)
  cloud.answers = {
    'groups.recognise': [{ ok: true, value: { group: { id: 'g1', name: '一群' }, state: 'placed', arrived: 'seen' } }],
    'today.open': [{ ok: false, refusal: 'internal' }],
  }
  await openedAgain()
  expect(asked().map(([action]) => action)).toEqual(['groups.recognise', 'today.open'])
})

test('who has not agreed to the newest rules is recognised as soon as they have', async () => {
  someone(member, 1)
  await openedAgain()
  expect(asked()).toEqual([])
  someone(member)
  await recogniseChat()
  expect(asked()).toHaveLength(1)
})
