import {
  blank,
  isSame,
  keywordsIn,
  missingIn,
  questionOf,
  withKind,
  withOption,
  withoutOption,
  withRight,
} from './writing'

const single = {
  ...blank,
  text: '几月开',
  options: [
    { text: '一月', right: true },
    { text: '七月', right: false },
  ],
}

test('what is missing is said one thing at a time', () => {
  expect(missingIn(blank)).toBe('先写题目')
  expect(missingIn({ ...blank, text: '几月开' })).toBe('有一个选项还空着')
  expect(missingIn(single)).toBeNull()
  expect(missingIn(withKind(single, 'keywords'))).toBe('至少写一个关键词')
  expect(missingIn({ ...withKind(single, 'keywords'), keywords: '花、' })).toBeNull()
  expect(missingIn({ ...withKind(single, 'keywords'), keywords: '花'.repeat(21) })).toContain('太长')
  expect(missingIn(withKind(single, 'review'))).toBeNull()
  expect(missingIn({ ...single, options: [...single.options, { text: '一 月', right: false }] })).toContain('一样')
})

test('what a kind does not ask for is kept while writing and not sent', () => {
  const asText = { ...withKind(single, 'keywords'), keywords: '花, 叶；花' }
  expect(questionOf(asText)).toEqual({ kind: 'keywords', text: '几月开', options: [], keywords: ['花', '叶'] })
  expect(questionOf(withKind(asText, 'single')).options).toHaveLength(2)
  expect(keywordsIn(' ')).toEqual([])
})

test('a single choice has one right option, whatever it was before', () => {
  expect(withRight(single, 1).options.map(({ right }) => right)).toEqual([false, true])
  const several = withRight(withKind(single, 'multiple'), 1)
  expect(several.options.map(({ right }) => right)).toEqual([true, true])
  expect(withKind(several, 'single').options.map(({ right }) => right)).toEqual([true, false])
})

test('options come and go, up to six', () => {
  const many = Array.from({ length: 8 }).reduce<typeof single>((now) => withOption(now) as typeof single, single)
  expect(many.options).toHaveLength(6)
  expect(withoutOption(single, 0).options).toEqual([{ text: '七月', right: false }])
})

test('spaces around words make no other question', () => {
  expect(isSame(single, { ...single, text: ' 几月开 ' })).toBe(true)
  expect(isSame(single, withRight(single, 1))).toBe(false)
})
