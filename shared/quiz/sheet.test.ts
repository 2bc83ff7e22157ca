import { questionsOfSheet, rowsOfPaste } from './sheet'

const rowsOf = (rows: readonly (readonly string[])[]) => rows.map((cells, index) => ({ line: index + 1, cells }))

const head = ['题目', '正确选项', '解析', '选项A', '选项B', '选项C']

test('rows become questions, several right letters a multiple choice', () => {
  const rows = [head, ['几月开', 'A', '冬末', '一月', '七月', ''], ['哪些是木本', 'a, C', '', '山茶', '矮牵牛', '木槿']]
  expect(questionsOfSheet(rowsOf(rows))).toEqual({
    questions: [
      { text: '几月开', kind: 'single', options: ['一月', '七月'], right: [0], explanation: '冬末' },
      { text: '哪些是木本', kind: 'multiple', options: ['山茶', '矮牵牛', '木槿'], right: [0, 2], explanation: '' },
    ],
    faults: [],
  })
})

test.each([
  ['no question', ['', 'A', '', '一', '二'], 'no-text'],
  ['one option', ['问', 'A', '', '一'], 'too-few-options'],
  ['the same option twice', ['问', 'A', '', '一', '一'], 'same-options'],
  ['no right option', ['问', '', '', '一', '二'], 'no-right-option'],
  ['a right option that is not there', ['问', 'C', '', '一', '二'], 'no-right-option'],
  ['a question that is too long', ['问'.repeat(201), 'A', '', '一', '二'], 'too-long'],
  ['an option that is too long', ['问', 'A', '', '一'.repeat(61), '二'], 'too-long'],
])('a row with %s is told with its line, and the good ones are kept', (_name, row, reason) => {
  const { questions, faults } = questionsOfSheet(rowsOf([head, ['好', 'B', '', '一', '二'], [], row]))
  expect([questions.length, faults]).toEqual([1, [{ line: 4, reason }]])
})

test('full-width letters are read, and a sheet without a head', () => {
  expect(questionsOfSheet(rowsOf([['问', 'Ｂ', '', '一', '二']])).questions[0]?.right).toEqual([1])
})

test('what is copied from a sheet comes with tabs and lines', () => {
  expect(rowsOfPaste('问\tA\t\t一\t二\r\n另\tB\t\t三\t四')).toEqual([
    { line: 1, cells: ['问', 'A', '', '一', '二'] },
    { line: 2, cells: ['另', 'B', '', '三', '四'] },
  ])
})
