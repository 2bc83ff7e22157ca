import { draftOf, faultsIn, inputOf, missingIn, newDraft } from './draft'
import { instantIn, typedOf } from './instants'
import type { Managed } from './words'

const ready = { ...newDraft, title: '咖啡券', price: '180' }
const stored: Managed = {
  ...{ reward: 'r123456789', shelf: 'draft', kind: 'seat', title: '译者见面会', about: '带一本书来', gift: null },
  ...{ picture: 'cloud://env.files/rewards/a.jpg', drawing: 'seat', price: 600, tier: 'gold', perMember: 1 },
  ...{ limited: true, opensAt: new Date(2026, 11, 1, 20).getTime(), closesAt: null, usableDays: 0, made: 9, left: 9 },
}

test.each([
  ['2026-12-01 20:00', new Date(2026, 11, 1, 20, 0)],
  ['2026/12/1 8:05', new Date(2026, 11, 1, 8, 5)],
  ['2026.12.01 20：30', new Date(2026, 11, 1, 20, 30)],
  ['2026-12-01', new Date(2026, 11, 1)],
])('%s is an instant', (typed, at) => expect(instantIn(typed)).toBe(at.getTime()))

test.each(['12月1日', '2026-02-30 10:00', '2026-12-01 25:00', '2026-12-01 10:60', '明天'])('%s is none', (typed) =>
  expect(instantIn(typed)).toBeUndefined(),
)

test('an instant is typed as it is read', () => {
  const at = new Date(2026, 0, 2, 3, 4).getTime()
  expect(typedOf(at)).toBe('2026-01-02 03:04')
  expect(instantIn(typedOf(at))).toBe(at)
  expect(instantIn('  ')).toBeNull()
})

test('what is missing is said one by one', () => {
  expect(missingIn(newDraft)).toBe('先写名称')
  expect(missingIn({ ...newDraft, title: '咖啡券' })).toBe('先写要多少积分')
  expect(missingIn({ ...newDraft, title: '礼物', gift: 'friends-basic' })).toBeNull()
  expect(inputOf(newDraft, null)).toBeNull()
})

test.each([
  ['price', { price: '3.5' }],
  ['price', { price: '1000001' }],
  ['perMember', { perMember: '0' }],
  ['places', { places: '10001' }],
  ['usableDays', { usableDays: '366' }],
  ['opens', { opens: '后天' }],
  ['closes', { opens: '2026-12-02 10:00', closes: '2026-12-02 10:00' }],
])('%s as in %j is faulty, and nothing is sent', (field, changes) => {
  expect(Object.keys(faultsIn({ ...ready, ...changes }))).toEqual([field])
  expect(inputOf({ ...ready, ...changes }, null)).toBeNull()
})

test('a new one is sent with its first places, except a coupon', () => {
  expect(inputOf({ ...ready, kind: 'seat', places: '30', perMember: '2' }, null)).toMatchObject({
    ...{ kind: 'seat', price: 180, places: 30, perMember: 2, opensAt: null, picture: null, gift: null },
  })
  expect(inputOf({ ...ready, places: '30' }, null)).not.toHaveProperty('places')
})

test('a gift is sent at price 0, whatever was typed', () => {
  expect(inputOf({ ...ready, gift: 'friends-advanced' }, null)).toMatchObject({ price: 0, gift: 'friends-advanced' })
})

test('what is stored comes back as it was', () => {
  const { reward, kind, title, about, picture, drawing, price, tier, perMember, limited, opensAt, closesAt, gift } =
    stored
  expect(inputOf(draftOf(stored), stored)).toEqual({
    ...{ reward, kind, title, about, picture, drawing, price, tier, perMember, limited, opensAt, closesAt, gift },
  })
})
