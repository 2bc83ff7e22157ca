import { blankEvent, draftOf, draftToSend, type EventRead, missingIn } from './draft'

const NOW = new Date(2027, 3, 1, 9).getTime()
const talk = { ...blankEvent(NOW), title: ' 译者聊翻译 ', where: '腾讯会议 123' }

test('a new event is tomorrow evening, for two hours', () => {
  const { startsAt, endsAt } = draftToSend(talk)
  expect(new Date(startsAt)).toEqual(new Date(2027, 3, 2, 20))
  expect(new Date(endsAt)).toEqual(new Date(2027, 3, 2, 22))
})

test.each([
  ['nothing', talk, null],
  ['a name', { ...talk, title: ' ' }, '先写活动的名字'],
  ['a place', { ...talk, where: '' }, '写上在哪里，或怎么进'],
  ['seats', { ...talk, seats: '0' }, '名额填 1 到 1000'],
  ['a time to come', { ...talk, day: '2027-04-01', time: '09:00' }, '开始时间要在以后'],
  ['a day that there is', { ...talk, day: '' }, '开始时间要在以后'],
  ['a length', { ...talk, minutes: '5' }, '时长填 10 分钟到三天'],
  ['points within the limit', { ...talk, points: '101' }, '到场积分填 0 到 100'],
])('an event that lacks %s says so', (_what, draft, missing) => expect(missingIn(draft, NOW)).toBe(missing))

test('what is read of an event is what was written', () => {
  const sent = draftToSend(talk)
  const read = { draft: { ...sent, intro: '' } } as EventRead
  expect(draftToSend(draftOf(read))).toEqual(sent)
})
