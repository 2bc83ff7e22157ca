import { type Attempt, chosenFor, firstOpen, isAnswered, sentOf, withOption, withText } from './taking'

const attempt: Attempt = {
  id: '0123456789abcdefGHIJ',
  endsAt: 1,
  secondsLeft: 120,
  passMark: 3,
  questions: [
    {
      question: '1',
      kind: 'single',
      text: '一',
      options: [
        { option: 'a', text: '甲' },
        { option: 'b', text: '乙' },
      ],
    },
    {
      question: '2',
      kind: 'multiple',
      text: '二',
      options: [
        { option: 'a', text: '甲' },
        { option: 'b', text: '乙' },
      ],
    },
    { question: '3', kind: 'keywords', text: '三', options: [] },
  ],
}
const [single, multiple, written] = attempt.questions as [
  Attempt['questions'][0],
  Attempt['questions'][0],
  Attempt['questions'][0],
]

test('of a single choice the last tap stands', () => {
  const answers = withOption(withOption({}, single, 'a'), single, 'b')
  expect(chosenFor(answers, single).options).toEqual(['b'])
})

test('of a multiple choice options come and go', () => {
  const both = withOption(withOption({}, multiple, 'a'), multiple, 'b')
  expect(chosenFor(both, multiple).options).toEqual(['a', 'b'])
  expect(chosenFor(withOption(both, multiple, 'a'), multiple).options).toEqual(['b'])
  expect(isAnswered(withOption(withOption({}, multiple, 'a'), multiple, 'a'), multiple)).toBe(false)
})

test('a text of spaces is no answer', () => {
  expect(isAnswered(withText({}, written, '  '), written)).toBe(false)
  expect(isAnswered(withText({}, written, '读书'), written)).toBe(true)
})

test('what is sent holds every question once', () => {
  const answers = withText(withOption(withOption({}, single, 'b'), multiple, 'a'), written, '读书')
  expect(sentOf(answers, attempt)).toEqual({
    attempt: attempt.id,
    answers: [
      { question: '1', chosen: ['b'] },
      { question: '2', chosen: ['a'] },
      { question: '3', text: '读书' },
    ],
  })
})

test('who comes back goes on at the first question without an answer', () => {
  const one = withOption({}, single, 'a')
  expect(firstOpen({}, attempt)).toBe(0)
  expect(firstOpen(one, attempt)).toBe(1)
  expect(firstOpen(withText(withOption(one, multiple, 'a'), written, '读书'), attempt)).toBe(2)
})
