import { blankDraft, draftToSend, missingIn, withoutOption, withRight } from './draft'

const question = {
  text: '几月开',
  kind: 'single' as const,
  options: ['一月', '七月', '十月'],
  right: [1],
  explanation: ' ',
}

test('a draft says what is still missing', () => {
  expect(missingIn(blankDraft)).toBe('先写个标题')
  expect(missingIn({ ...blankDraft, title: '春天' })).toContain('第 1 题')
  expect(missingIn({ ...blankDraft, title: '春天', questions: [question] })).toBeNull()
})

test('full marks are as many as there are questions', () => {
  const sent = draftToSend({
    ...blankDraft,
    title: ' 春天 ',
    questions: [question, question],
    someRight: '1',
    somePoints: '5',
  })
  expect(sent).toMatchObject({
    title: '春天',
    limitSeconds: 300,
    prizes: [
      { right: 1, points: 5 },
      { right: 2, points: 20 },
    ],
  })
  expect(sent.questions[0]).not.toHaveProperty('explanation')
})

test('an option taken out takes its mark along, and the others keep theirs', () => {
  expect(withoutOption({ ...question, right: [0, 2], kind: 'multiple' }, 0)).toMatchObject({
    options: ['七月', '十月'],
    right: [1],
  })
})

test('a single choice has one right option, a multiple choice as many as are marked', () => {
  expect(withRight(question, 0).right).toEqual([0])
  expect(withRight({ ...question, kind: 'multiple' }, 0).right).toEqual([0, 1])
  expect(withRight({ ...question, kind: 'multiple' }, 1).right).toEqual([])
})
