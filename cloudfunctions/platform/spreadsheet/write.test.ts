import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { readTable } from '../spreadsheet.late'
import type { Sheet } from './sheet'
import { writeSheets } from './write'

const columns = [{ title: '昵称' }, { title: '积分', width: 12 }]

async function bookOf(sheets: readonly Sheet[]): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await writeSheets(sheets)) as never)
  return book
}

test('numbers are numbers, dates are dates, texts are texts, and the heading stays in sight', async () => {
  const day = new Date('2027-03-08T20:30:00Z')
  const sheet = (
    await bookOf([
      {
        name: '成员',
        columns,
        rows: [
          ['阿禾', 482],
          ['小满', null],
          [day, 0.5],
        ],
      },
    ])
  ).worksheets[0]
  expect(sheet?.getCell('A1').value).toBe('昵称')
  expect(sheet?.getCell('B2').value).toBe(482)
  expect(sheet?.getCell('B3').value).toBeNull()
  expect(sheet?.getCell('A4').value).toEqual(day)
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
})

test('a text that begins like a formula stays a text, also when it is edited', async () => {
  const attacks = ['=1+1', '+86 138', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x")', " ='x'"]
  const sheet = (await bookOf([{ name: 'a', columns: [{ title: '=2' }], rows: attacks.map((text) => [text]) }]))
    .worksheets[0]
  for (const row of attacks.keys()) {
    const cell = sheet?.getCell(`A${row + 2}`)
    expect(cell?.type).toBe(ExcelJS.ValueType.String)
    expect(cell?.formula).toBeUndefined()
    expect(cell?.numFmt).toBe('@')
  }
})

test('a name that Excel does not allow, or that is there already, becomes one that it does', async () => {
  const names = ['积分/等级', '积分:等级', "'x'", '', '表'.repeat(40), '表'.repeat(40)]
  const book = await bookOf(names.map((name) => ({ name, columns, rows: [] })))
  const written = book.worksheets.map((sheet) => sheet.name)
  expect(new Set(written).size).toBe(names.length)
  expect(written.slice(0, 4)).toEqual(['积分 等级', '积分 等级 2', 'x', '表'])
  expect(written.every((name) => name.length <= 31)).toBe(true)
})

test('what is written can be read again', async () => {
  // Controls other than line ends cannot stand in a sheet at all.
  const text = fc
    .string({ unit: 'binary', maxLength: 20 })
    .map((one) => one.replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '字'))
  const cell = fc.oneof(text, fc.integer(), fc.constant('_x000D_'))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), async (rows) => {
      const told = readTable(await writeSheets([{ name: 'a', columns, rows }]))
      const shown = rows.map((row) => row.map(String)).filter((row) => row.some((one) => one.trim() !== ''))
      const read = told.ok ? told.value.rows.slice(1).map(({ cells }) => [cells[0] ?? '', cells[1] ?? '']) : told
      expect(read).toEqual(shown.map((row) => row.map((one, at) => (at === 1 && one.trim() === '' ? '' : one))))
    }),
    { numRuns: 60 },
  )
})
