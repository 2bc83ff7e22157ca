import { uncountedReasons } from '../../../shared/referral/state'
import { type FriendView, friendWords, type InvitationsView, listed, placeOnPath, rewardWords, rulesFor } from './words'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../platform/taro-stand-in'))

const gifts = [
  { tier: 'basic' as const, need: 3, title: '基础礼包', on: null, arrived: false },
  { tier: 'advanced' as const, need: 10, title: '进阶权益', on: null, arrived: false },
  { tier: 'exclusive' as const, need: 30, title: '专属福利', on: null, arrived: false },
]
const view: InvitationsView = {
  ...{ code: 'abcDEF0123', rewarded: true, points: 15, perDay: 20, fraudDays: 30, counted: 7, held: 0 },
  ...{ gifts, friends: [] },
}

test.each([
  [0, 0],
  [3, 8],
  [10, 54],
  [30, 100],
  [99, 100],
])('%i friends are %i %% of the path', (counted, place) => {
  expect(placeOnPath(counted, gifts)).toBe(place)
})

test('the path never goes back, and each friend is a step', () => {
  const places = Array.from({ length: 31 }, (_, counted) => placeOnPath(counted, gifts))
  expect(places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0))).toBe(true)
})

test('the exact rewards are said before sharing, and that sharing brings nothing', () => {
  const all = rulesFor(view, 'test').flatMap(({ lines }) => lines)
  for (const said of ['得 15 积分', '算满 3 位，送「基础礼包」', '算满 30 位，送「专属福利」', '超过 20 位', '30 天内'])
    expect(all.some((line) => line.includes(said))).toBe(true)
  expect(rewardWords(view)).toContain('转发本身没有奖励，也不会解锁任何内容')
})

test('where invitations are not rewarded nothing is promised', () => {
  const off = { ...view, rewarded: false }
  const all = [rewardWords(off), ...rulesFor(off, 'open').flatMap(({ lines }) => lines)].join()
  expect(all).not.toMatch(/得 15|送「/)
})

const friend = (step: FriendView['step'], more: Partial<FriendView> = {}): FriendView => ({
  ...{ name: '小满', avatar: null, step, at: 1_800_000_000_000, points: 0 },
  ...more,
})

test('every step and every reason has its words', () => {
  const steps = ['visited', 'joined', 'counted', 'held', 'refused', 'rejected', 'reversed'] as const
  const notes = [
    ...steps.map((step) => friendWords(friend(step), 1_800_000_000_000).note),
    ...uncountedReasons.map((why) => friendWords(friend('refused', { why }), 1_800_000_000_000).note),
  ]
  expect(notes.every((note) => /\p{Script=Han}{2}/u.test(note))).toBe(true)
  expect(new Set(notes).size).toBe(notes.length)
})

test('whoever only looked is a number, not a row', () => {
  expect(listed([friend('joined'), friend('visited'), friend('visited')])).toMatchObject({
    shown: [{ step: 'joined' }],
    visitors: 2,
  })
})
