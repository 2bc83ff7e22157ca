/** Questions out of tables, through the function's door with files in the storage (SPEC 2.4). */
import ExcelJS from 'exceljs'
import { type Community, startCommunity } from '../../journeys/community'
import { accepted } from '../../journeys/outcomes'
import { importQuestions, questions, removeQuestion } from '../../shared/entry/contract'
import { claimOwnership, join } from '../../shared/membership/contract'

let community: Community
beforeAll(async () => {
  community = await startCommunity()
  await accepted(community.ask('owner', claimOwnership, { key: community.ownershipKey }))
  await accepted(community.ask('member', join, { nickname: '木槿' }))
})
afterAll(() => community.close())

let brought = 0
/** Puts a file into the storage as the client does, and gives its id. */
async function put(content: string | Buffer, ending = 'csv'): Promise<string> {
  brought += 1
  const door = `${community.url}/emulator/files?path=imports/questions/${brought}.${ending}`
  const response = await fetch(door, { method: 'POST', body: new Uint8Array(Buffer.from(content)) })
  return ((await response.json()) as { fileID: string }).fileID
}

const heading = '题型|题目|选项A|选项B|选项C|正确答案'
/** Cells are kept apart by | here: `npm run format` would turn the comma between two Chinese words round. */
const csv = (...lines: string[]) => [heading, ...lines].join('\n').replaceAll('|', ',')
const bring = async (file: string, shelf: 'draft' | 'published' = 'draft') =>
  community.ask('owner', importQuestions, { file, shelf })
const bank = async () => (await accepted(community.ask('owner', questions, { limit: 100 }))).questions

async function workbook(...rows: unknown[][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('题')
  for (const row of rows) sheet.addRow(row)
  return Buffer.from(await book.xlsx.writeBuffer())
}

const good = csv(
  '单选|有人发广告怎么办|提醒他|跟着发||A',
  '判断|这一行的题型不认识|对|错||A',
  '多选|哪些可以分享|读书笔记|砍价链接|书单|AC',
  '单选|右边的答案不在选项里|甲|乙||D',
  '单选|没有写哪个对|甲|乙||',
  '关键词|群里最重要的是什么||||尊重、友善',
)

test('good rows are kept in their order, bad ones told with line, column and reason', async () => {
  expect(await accepted(bring(await put(good)))).toEqual({
    added: 3,
    known: 0,
    published: 0,
    faulty: 3,
    faults: [
      { line: 3, column: '题型', fault: 'unknown-kind' },
      { line: 5, column: '正确答案', fault: 'right-not-an-option' },
      { line: 6, column: '正确答案', fault: 'no-right-option' },
    ],
  })
  expect((await bank()).map(({ text, shelf }) => [text, shelf])).toEqual([
    ['有人发广告怎么办', 'draft'],
    ['哪些可以分享', 'draft'],
    ['群里最重要的是什么', 'draft'],
  ])
})

test('a table that is brought twice changes nothing, and a request sent again has its first answer', async () => {
  const before = await bank()
  expect(await bring(await put(good))).toMatchObject({ refusal: 'nothing-new', detail: { known: 3, faulty: 3 } })
  const file = await put(csv('人工|介绍一下你自己||||'))
  const requestId = community.newRequestId()
  const ask = () => community.ask('owner', importQuestions, { file, shelf: 'draft' }, requestId)
  expect(await Promise.all([ask(), ask()])).toMatchObject([{ value: { added: 1 } }, { value: { added: 1 } }])
  expect(await ask()).toMatchObject({ ok: true, value: { added: 1 } })
  expect(await bank()).toHaveLength(before.length + 1)
})

test('two operators who bring the same table at once have it in the bank once', async () => {
  const [one, other] = [await put(csv('人工|为什么来这里||||')), await put(csv('人工|为什么来这里？||||'))]
  await Promise.all([bring(one), bring(other)])
  expect((await bank()).filter(({ text }) => text.startsWith('为什么来这里'))).toHaveLength(1)
})

test('a question that was removed can be brought again', async () => {
  const found = (await bank()).find(({ text }) => text.startsWith('为什么来这里'))
  await accepted(community.ask('owner', removeQuestion, { question: found?.id ?? '' }))
  expect(await accepted(bring(await put(csv('人工|为什么来这里||||'))))).toMatchObject({ added: 1 })
  expect((await bank()).filter(({ text }) => text === '为什么来这里')).toHaveLength(1)
})

test('an Excel file is read as people see it: a formula by its result, an empty line not at all', async () => {
  const file = await put(
    await workbook(
      ['题目', '题型', '选项A', '选项B', '正确答案'],
      [{ formula: 'A9', result: '一天浇几次水' }, '单选', 1, 2, 'A'],
      [],
      ['=HYPERLINK("http://a.b")', '人工'],
    ),
    'xlsx',
  )
  expect(await accepted(bring(file, 'published'))).toMatchObject({
    ...{ added: 1, published: 1 },
    faults: [{ line: 4, column: '题目', fault: 'formula' }],
  })
  expect((await bank())[0]).toMatchObject({
    text: '一天浇几次水',
    options: [{ text: '1', right: true }, { text: '2' }],
  })
})

describe('what cannot be taken is refused by name and changes nothing', () => {
  const long = Array.from({ length: 201 }, (_, index) => `人工|第 ${index} 题||||`)
  test.each<[string, () => Promise<string>, string]>([
    ['an empty file', () => put(''), 'file-empty'],
    ['a table of blanks', () => put(' \n,,\n'), 'file-empty'],
    ['a heading alone', () => put(csv()), 'file-empty'],
    ['other columns', () => put('问题|答案\n一|二'), 'columns-missing'],
    ['too many rows', () => put(csv(...long)), 'too-many-rows'],
    ['10 MB', () => put(Buffer.alloc(10 * 1024 * 1024 - 1, 'a'), 'xlsx'), 'file-too-large'],
    ['a picture', () => put(Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'latin1'), 'png'), 'not-a-table'],
    ['half a file', async () => put((await workbook(['题型'])).subarray(0, 300), 'xlsx'), 'file-broken'],
    ['a file that is not there', async () => 'cloud://local.bucket/imports/questions/none.csv', 'no-such-file'],
    ['a file of somebody else’s storage', async () => 'cloud://other.6d61/imports/a.csv', 'no-such-file'],
    ['not a file', async () => 'https://a.b/c.csv', 'invalid-input'],
    ['a way out of the storage', async () => 'cloud://local.bucket/../a.csv', 'invalid-input'],
    ['nothing but faults', () => put(csv('单选|题\u200b|甲|乙||A', '单选||甲|乙||A')), 'nothing-new'],
  ])('%s', async (_what, file, refusal) => {
    const before = await bank()
    expect(await bring(await file())).toMatchObject({ ok: false, refusal })
    expect(await bank()).toEqual(before)
  })

  test('invisible and repeated questions are told row by row', async () => {
    const again = csv('人工|第一题||||', '人工|第 一 题||||', '单选|看\u200b不见|甲|乙||A', '单选|一样|甲|甲||A')
    expect(await accepted(bring(await put(again)))).toMatchObject({
      added: 1,
      faults: [
        { line: 3, fault: 'same-question-above' },
        { line: 4, fault: 'hidden-characters' },
        { line: 5, fault: 'same-option-twice' },
      ],
    })
  })

  test('a bank that would have more than 300 published questions', async () => {
    const many = (from: number, count: number) =>
      csv(...Array.from({ length: count }, (_, index) => `人工|第 ${from + index} 问||||`))
    expect(await accepted(bring(await put(many(0, 200)), 'published'))).toMatchObject({ added: 200, published: 201 })
    const before = await bank()
    expect(await bring(await put(many(200, 100)), 'published')).toMatchObject({ refusal: 'bank-full' })
    expect(await bank()).toEqual(before)
  })

  test('who is no operator', async () => {
    const file = await put(good)
    expect(await community.ask('member', importQuestions, { file, shelf: 'draft' })).toMatchObject({
      refusal: 'not-allowed',
    })
  })
})
