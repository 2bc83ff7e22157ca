/** Tables in and out of what members take part in, through the function's door (SPEC 7, 11.2, 11.4). */
import ExcelJS from 'exceljs'
import { foundedForAll } from '../../journeys/founding'
import { accepted } from '../../journeys/outcomes'
import type { InputOf } from '../../shared/action'
import { list } from '../../shared/activity/contract'
import * as event from '../../shared/event/contract'
import { editProfile, join } from '../../shared/membership/contract'
import * as poll from '../../shared/poll/contract'
import * as quiz from '../../shared/quiz/contract'

const community = foundedForAll()
const ask: ReturnType<typeof community>['ask'] = (...asked) => community().ask(...asked)
const HOUR_MS = 3_600_000
const later = () => Date.now() + HOUR_MS

type Cells = (string | number | null)[]

/** What a spreadsheet program reads: sheet by sheet, row by row; nothing in it is a formula. */
async function read({ content }: { readonly content: string }): Promise<Record<string, Cells[]>> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(content, 'base64') as never)
  const sheets: Record<string, Cells[]> = {}
  for (const sheet of book.worksheets) {
    const rows: Cells[] = []
    sheet.eachRow((row) => {
      row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula))
      rows.push((row.values as Cells).slice(1))
    })
    sheets[sheet.name] = rows
  }
  return sheets
}

let brought = 0
async function put(content: string | Buffer, ending: string): Promise<string> {
  brought += 1
  const door = `${community().url}/emulator/files?path=imports/quiz/${brought}.${ending}`
  const response = await fetch(door, { method: 'POST', body: new Uint8Array(Buffer.from(content)) })
  return ((await response.json()) as { fileID: string }).fileID
}

const question = (text: string, right: number) => ({
  ...{ text, kind: 'single' as const, options: ['是', '否'], right: [right] },
})

test('a quiz is taken home with ranks, ties and names; a name that begins like a formula stays a text', async () => {
  await accepted(ask('tied', join, { nickname: '苏木' }))
  await accepted(ask('tied', editProfile, { nickname: '@SUM(A1)' }))
  const draft = { title: '两题/小测', questions: [question('一', 0), question('二', 1)], limitSeconds: 60 }
  const prizes = [{ right: 2, points: 8 }]
  const { id } = await accepted(ask('owner', quiz.save, { draft: { ...draft, prizes } }))
  await accepted(ask('owner', quiz.publish, { id, closesAt: later() }))
  for (const openid of ['member', 'tied', 'second']) {
    const { attempt } = await accepted(ask(openid, quiz.start, { id }))
    const mine = (await accepted(ask(openid, quiz.view, { id }))).mine?.questions ?? []
    const answers = mine.map(({ text, options }) => [
      options.indexOf((text === '一') === (openid !== 'second') ? '是' : '否'),
    ])
    await accepted(ask(openid, quiz.handIn, { id, attempt, answers }))
  }
  const told = await accepted(ask('owner', quiz.sheet, { id }))
  expect(told.name).toBe('两题 小测.xlsx')
  const [head, ...rows] = (await read(told)).名次 ?? []
  expect(head).toEqual(['名次', '昵称', '答对（共 2 题）', '用时（秒）', '该得积分'])
  expect(rows.map(([rank, , right, , points]) => [rank, right, points])).toEqual([
    [1, 2, 8],
    [1, 2, 8],
    [3, 0, 0],
  ])
  expect(rows.map(([, name]) => name)).toEqual(expect.arrayContaining(['@SUM(A1)', '木槿', '苏叶']))
  expect(await ask('second', quiz.sheet, { id })).toMatchObject({ refusal: 'not-allowed' })
  expect((await accepted(ask('member', list, { when: 'now' }))).lines).toMatchObject([{ id, mine: 'in' }])
})

test.each([
  ['an anonymous poll tells votes and nobody', true, ['结果']],
  ['an open poll tells who chose what', false, ['结果', '谁选了什么']],
])('%s', async (_name, anonymous, sheets) => {
  const draft = { title: '读什么', options: ['边城', '=1+1'], most: 1, anonymous }
  const { id } = await accepted(ask('owner', poll.save, { draft }))
  await accepted(ask('owner', poll.publish, { id, closesAt: later() }))
  await accepted(ask('member', poll.vote, { id, choices: [1] }))
  const book = await read(await accepted(ask('owner', poll.sheet, { id })))
  expect(Object.keys(book)).toEqual(sheets)
  expect(book.结果).toEqual([
    ['选项', '票数'],
    ['边城', 0],
    ['=1+1', 1],
    ['投票人数', 1],
  ])
  if (!anonymous) expect(book.谁选了什么?.[1]).toEqual(['木槿', '=1+1'])
})

test('of an event one takes home who came and who waits', async () => {
  const times = { startsAt: later(), endsAt: later() + HOUR_MS }
  const draft: InputOf<typeof event.save>['draft'] = {
    ...{ title: '看花', form: 'meet-up', where: '东门', seats: 1, points: 5, ...times },
  }
  const { id } = await accepted(ask('owner', event.save, { draft }))
  await accepted(ask('owner', event.publish, { id }))
  for (const openid of ['member', 'second']) await accepted(ask(openid, event.join, { id }))
  expect(await read(await accepted(ask('owner', event.sheet, { id })))).toEqual({
    签到: [
      ['序号', '昵称', '到场', '到场时间'],
      [1, '木槿', ''],
    ],
    候补: [
      ['序号', '昵称'],
      [1, '苏叶'],
    ],
  })
})

const rows = [
  ['题目', '正确选项', '解析', '选项A', '选项B', '选项C'],
  ['几月开', 'A', '冬末', '一月', '七月', ''],
  ['没有正确选项', 'D', '', '甲', '乙', ''],
  ['', '', '', '', '', ''],
  ['哪些是木本', 'AC', '', '山茶', '矮牵牛', '木槿'],
]

test.each([
  ['an Excel file', 'xlsx'],
  ['a text of rows', 'csv'],
])('questions come from %s, bad rows are told by the line that the spreadsheet shows', async (_name, ending) => {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('题').addRows(rows)
  const bytes =
    ending === 'xlsx'
      ? Buffer.from(await book.xlsx.writeBuffer())
      : Buffer.from(rows.map((row) => row.join(',')).join('\n'))
  const told = await accepted(ask('owner', quiz.readTable, { file: await put(bytes, ending) }))
  expect(told.questions).toMatchObject([
    { text: '几月开', kind: 'single', right: [0], explanation: '冬末' },
    { text: '哪些是木本', kind: 'multiple', options: ['山茶', '矮牵牛', '木槿'], right: [0, 2] },
  ])
  expect(told.faults).toEqual([{ line: 3, reason: 'no-right-option' }])
})

test('what is no table, holds no question, or is not there is refused by name', async () => {
  const picture = await put(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'xlsx')
  expect(await ask('owner', quiz.readTable, { file: picture })).toMatchObject({ refusal: 'not-a-table' })
  const head = await put(`${['题目', '正确选项'].join(',')}\n`, 'csv')
  expect(await ask('owner', quiz.readTable, { file: head })).toMatchObject({ refusal: 'nothing-in-it' })
  const gone = picture.replace(/\d+\.xlsx$/, '999.xlsx')
  expect(await ask('owner', quiz.readTable, { file: gone })).toMatchObject({ refusal: 'no-such-file' })
  expect(await ask('second', quiz.readTable, { file: head })).toMatchObject({ refusal: 'not-allowed' })
})
