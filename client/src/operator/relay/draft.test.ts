import { blankRelay, draftToSend, missingIn } from './draft'

const apples = { ...blankRelay, title: ' 团苹果 ', places: '20', mostEach: '2', unit: '箱' }

test.each([
  ['nothing', apples, null],
  ['a title', { ...apples, title: ' ' }, '先写接什么'],
  ['too many places', { ...apples, places: '501' }, '人数填 1 到 500'],
  ['no places', { ...apples, places: '0' }, '人数填 1 到 500'],
  ['a number that is none', { ...apples, mostEach: '1.5' }, '每人最多填 1 到 999'],
  ['a unit', { ...apples, unit: '' }, '写一个单位，比如 份、箱、本'],
])('a relay that lacks %s says so', (_what, draft, missing) => expect(missingIn(draft)).toBe(missing))

test('figures are sent as numbers, words without the spaces around them, an empty intro not at all', () => {
  expect(draftToSend(apples)).toEqual({ title: '团苹果', places: 20, mostEach: 2, unit: '箱' })
  expect(draftToSend({ ...apples, intro: ' 周五到 ' })).toMatchObject({ intro: '周五到' })
})
