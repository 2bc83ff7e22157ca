import fc from 'fast-check'
import { faultsOf } from './questions'
import { identityOf, missingColumns, questionsFrom } from './rows'

const heading = ['题型', '题目', '选项A', '选项B', '选项C', '选项D', '正确答案']
const asTable = (lines: readonly string[][]) => lines.map((cells, index) => ({ line: index + 1, cells }))
const rows = (...lines: string[][]) => questionsFrom(asTable([heading, ...lines]))
const faultOf = (...cells: string[]) => rows(cells).faults

describe('good rows', () => {
  test('become questions, each with its line', () => {
    const { rows: read, faults } = rows(
      ['单选', '有人发广告怎么办', '提醒他', '跟着发', '', '', 'A'],
      ['', '', '', '', '', '', ''],
      ['多选', '哪些可以分享', '读书笔记', '砍价链接', '书单', '', 'A、C'],
      ['关键词', '群里最重要的是什么', '', '', '', '', '尊重、友善，真诚'],
      ['人工', '介绍一下你自己', '', '', '', '', ''],
    )
    expect(faults).toEqual([])
    expect(read.map(({ line, question }) => [line, question.kind])).toEqual([
      [2, 'single'],
      [4, 'multiple'],
      [5, 'keywords'],
      [6, 'review'],
    ])
    expect(read[1]?.question.options).toEqual([
      { text: '读书笔记', right: true },
      { text: '砍价链接', right: false },
      { text: '书单', right: true },
    ])
    expect(read[2]?.question.keywords).toEqual(['尊重', '友善', '真诚'])
  })

  test('are found whatever the order of the columns and the width of the letters', () => {
    const { rows: read } = questionsFrom(
      asTable([
        [' 正确答案 ', '题目', '选项B', '选项A', '题型'],
        ['b', '甲还是乙', '乙', '甲', '单选题'],
      ]),
    )
    expect(read[0]?.question.options.find(({ right }) => right)?.text).toBe('乙')
  })
})

describe('bad rows are told by line, column and reason, and the others are kept', () => {
  test.each<[string, string[], string, string]>([
    ['a kind nobody knows', ['判断', '题', '对', '错', '', '', 'A'], '题型', 'unknown-kind'],
    ['no text', ['单选', ' ', '甲', '乙', '', '', 'A'], '题目', 'no-text'],
    ['an endless text', ['人工', '题'.repeat(101), '', '', '', '', ''], '题目', 'text-too-long'],
    ['one option', ['单选', '题', '甲', '', '', '', 'A'], '选项A', 'too-few-options'],
    ['an endless option', ['单选', '题', '甲', '乙'.repeat(61), '', '', 'A'], '选项B', 'option-too-long'],
    ['the same option twice', ['单选', '题', '甲', '甲', '', '', 'A'], '选项A', 'same-option-twice'],
    ['nothing right', ['单选', '题', '甲', '乙', '', '', ''], '正确答案', 'no-right-option'],
    ['two right of a single choice', ['单选', '题', '甲', '乙', '', '', 'AB'], '正确答案', 'more-than-one-right'],
    ['an option that is not there', ['单选', '题', '甲', '乙', '', '', 'C'], '正确答案', 'right-not-an-option'],
    [
      'the text of an option instead of its letter',
      ['单选', '题', '甲', '乙', '', '', '甲'],
      '正确答案',
      'right-not-an-option',
    ],
    ['no keyword', ['关键词', '题', '', '', '', '', '、'], '正确答案', 'no-keyword'],
    ['an endless keyword', ['关键词', '题', '', '', '', '', '词'.repeat(21)], '正确答案', 'keyword-too-long'],
    ['options of a text', ['人工', '题', '甲', '', '', '', ''], '选项A', 'options-not-asked'],
    ['marks that cannot be seen', ['人工', '题\u202e目', '', '', '', '', ''], '题目', 'hidden-characters'],
    ['nothing but what cannot be seen', ['单选', '题', '甲', '\u200b乙', '', '', 'A'], '选项B', 'hidden-characters'],
    ['a formula', ['单选', '题', '=1+1', '乙', '', '', 'B'], '选项A', 'formula'],
    ['a formula in disguise', ['人工', '＝HYPERLINK("a")', '', '', '', '', ''], '题目', 'formula'],
  ])('%s', (_name, cells, column, fault) => {
    expect(faultOf(...cells)).toEqual([{ line: 2, column, fault }])
    const good = ['人工', '好题', '', '', '', '', '']
    expect(rows(cells, good).rows.map(({ line }) => line)).toEqual([3])
  })

  test('a question that stands above already', () => {
    const line = ['人工', '介绍一下你自己', '', '', '', '', '']
    expect(rows(line, line).faults).toEqual([{ line: 3, column: '题目', fault: 'same-question-above' }])
  })
})

test('the same words with other options are another question', () => {
  const one = ['单选', '哪一句对', '甲', '乙', '', '', 'A']
  expect(rows(one, ['单选', '哪一句对', '丙', '丁', '', '', 'A']).faults).toEqual([])
  expect(rows(one, ['单选', '哪一句对？', '乙', '甲', '', '', 'B']).faults).toHaveLength(1)
  const question = { text: '哪一句对', options: [{ text: '甲', right: true }] }
  expect(identityOf(question)).toBe(identityOf({ ...question, text: ' 哪一句，对？ ' }))
})

test('a row keeps the line that it has in the file', () => {
  const table = [
    { line: 1, cells: heading },
    { line: 9, cells: ['判断', '题', '', '', '', '', ''] },
  ]
  expect(questionsFrom(table).faults[0]?.line).toBe(9)
})

test('what a table must have is named', () => {
  expect(missingColumns(['题目', '选项A'])).toEqual(['题型', '正确答案'])
  expect(missingColumns(heading)).toEqual([])
})

test('whatever a table holds, each line is a question without fault, a told fault, or empty', () => {
  const cell = fc.oneof(
    fc.constantFrom('单选', '多选', '关键词', '人工', 'A', 'AB', '甲', '乙', '', '、'),
    fc.string({ maxLength: 6 }),
  )
  const table = fc.array(fc.array(cell, { minLength: 0, maxLength: 9 }), { maxLength: 8 })
  fc.assert(
    fc.property(table, (lines) => {
      const { rows: read, faults } = questionsFrom(asTable([heading, ...lines]))
      expect(read.flatMap(({ question }) => faultsOf(question))).toEqual([])
      const told = new Set([...read.map(({ line }) => line), ...faults.map(({ line }) => line)])
      const filled = lines.flatMap((cells, index) => (cells.every((one) => one.trim() === '') ? [] : [index + 2]))
      expect([...told].sort((a, b) => a - b)).toEqual(filled)
      expect(read.filter(({ line }) => faults.some((fault) => fault.line === line))).toEqual([])
    }),
  )
})
