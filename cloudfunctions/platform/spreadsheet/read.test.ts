import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { TABLE_LIMITS } from '../../../shared/table'
import { readTable } from '../spreadsheet.late'
import { bookOf, boxOf } from './boxes'

/** The cells of a table, or the refusal. */
function cellsOf(file: Buffer | string) {
  const told = readTable(Buffer.from(file))
  return told.ok ? told.value.rows.map((row) => row.cells) : told.refusal
}
const linesOf = (file: Buffer | string) => {
  const told = readTable(Buffer.from(file))
  return told.ok ? told.value.rows.map((row) => row.line) : told.refusal
}

/** 「题目,答案」 in GBK, as Excel on Chinese Windows writes it. */
const gbkHeading = Buffer.from([0xcc, 0xe2, 0xc4, 0xbf, 0x2c, 0xb4, 0xf0, 0xb0, 0xb8])

describe('a text of rows', () => {
  test.each([
    [
      'UTF-8',
      Buffer.from('题目,答案\n一,二'),
      [
        ['题目', '答案'],
        ['一', '二'],
      ],
    ],
    ['UTF-8 with its mark', Buffer.from('\ufeff题目,答案'), [['题目', '答案']]],
    ['GBK', gbkHeading, [['题目', '答案']]],
    [
      'UTF-16 with tabs, which Excel calls Unicode text',
      Buffer.from('\ufeff题目\t答案', 'utf16le'),
      [['题目', '答案']],
    ],
    ['UTF-16 the other way round', Buffer.from('\ufeff题目\t答案', 'utf16le').swap16(), [['题目', '答案']]],
    [
      'Windows line ends',
      Buffer.from('a,b\r\n1,2\r\n'),
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'old Mac line ends',
      Buffer.from('a,b\r1,2'),
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'quotes with commas, quotes and lines in them',
      Buffer.from('a,b\n"1,""x""","2\n3"'),
      [
        ['a', 'b'],
        ['1,"x"', '2\n3'],
      ],
    ],
    [
      'a quote in the middle of a cell',
      Buffer.from('a,b\n他说"好",2'),
      [
        ['a', 'b'],
        ['他说"好"', '2'],
      ],
    ],
    [
      'semicolons, where the heading has no comma',
      Buffer.from('a;b\n1;2'),
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['one column', Buffer.from('码\nAAA\nBBB'), [['码'], ['AAA'], ['BBB']]],
  ])('is read: %s', (_name, file, cells) => {
    expect(cellsOf(file)).toEqual(cells)
  })

  test('keeps to the separator of its heading, whatever the answers hold', () => {
    expect(cellsOf('题目,选项,答案\n一,A;B;C;D,A\n二,A;B;C;D,B')).toEqual([
      ['题目', '选项', '答案'],
      ['一', 'A;B;C;D', 'A'],
      ['二', 'A;B;C;D', 'B'],
    ])
  })

  test('has rows numbered as a spreadsheet shows them: empty ones count, lines within a cell do not', () => {
    expect(linesOf('a,b\n\n,,\n"1\n2",x\n3,4')).toEqual([1, 4, 5])
  })

  test('whose quote never ends is broken, and the line is told', () => {
    expect(readTable(Buffer.from('a,b\n1,"2\n3,4'))).toEqual({ ok: false, refusal: 'file-broken', detail: { line: 2 } })
  })
})

describe('what is no table', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'file-empty'],
    ['only empty rows', Buffer.from('\n,,,\n  \n'), 'file-empty'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-a-table'],
    ['an old .xls, or a file with a password', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'not-a-table'],
    ['bytes of no encoding', Buffer.from([0xff, 0xff, 0xff, 0x41]), 'not-a-table'],
    ['a Word document', boxOf({ 'word/document.xml': '<w/>' }), 'not-a-table'],
    ['a box that breaks off', boxOf(bookOf('<row><c><v>1</v></c></row>')).subarray(0, 300), 'file-broken'],
    ['a box that is not one', Buffer.from('PK\u0003\u0004 and then nothing', 'latin1'), 'file-broken'],
    ['a sheet without a row', boxOf(bookOf('')), 'file-empty'],
    ['a sheet that breaks off', boxOf(bookOf('<row><c r="A1"><v>1</v></c></row><row')), 'file-broken'],
    [
      'a document type, which may expand',
      boxOf(bookOf('', { texts: '<!DOCTYPE x [<!ENTITY a "b">]>' })),
      'file-broken',
    ],
  ])('is refused by name: %s', (_name, file, refusal) => {
    expect(cellsOf(file)).toBe(refusal)
  })
})

describe('limits', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => `${index}`).join('\n')
  const columns = (count: number) => Array.from({ length: count }, () => 'x').join(',')

  test('as many rows as are allowed, and one more', () => {
    expect(cellsOf(rows(TABLE_LIMITS.rows))).toHaveLength(TABLE_LIMITS.rows)
    expect(cellsOf(rows(TABLE_LIMITS.rows + 1))).toBe('too-many-rows')
  })

  test('as many columns as are allowed, and one more', () => {
    expect(cellsOf(columns(TABLE_LIMITS.columns))).toHaveLength(1)
    expect(cellsOf(columns(TABLE_LIMITS.columns + 1))).toBe('too-many-columns')
    expect(cellsOf(boxOf(bookOf('<row r="1"><c r="XFD1"><v>1</v></c></row>')))).toBe('too-many-columns')
  })

  test('a text that is said very often counts each time', () => {
    const cells = '<row><c t="s"><v>0</v></c></row>'.repeat(200)
    const told = cellsOf(boxOf(bookOf(cells, { texts: `<si><t>${'字'.repeat(30_000)}</t></si>` })))
    expect(told).toBe('file-too-large')
  })

  test('a small box with a huge sheet is refused before it fills the memory, whatever sizes it claims', () => {
    const bomb = { content: Buffer.alloc(60 * 1024 * 1024, 32), lies: { bytes: 10, crc: 0 } }
    const box = boxOf({ ...bookOf(''), 'xl/worksheets/sheet1.xml': bomb })
    expect(box.length).toBeLessThan(TABLE_LIMITS.bytes)
    expect(cellsOf(box)).toBe('file-swells')
  })

  test('contents that are not what the box says are refused', () => {
    const row = '<row><c><v>1</v></c></row>'
    const broken = (lies: object) =>
      cellsOf(boxOf({ ...bookOf(''), 'xl/worksheets/sheet1.xml': { content: row, lies } }))
    expect(broken({})).toEqual([['1']])
    expect(broken({ crc: 1 })).toBe('file-broken')
    expect(broken({ flags: 1 })).toBe('file-broken')
    expect(broken({ method: 99 })).toBe('file-broken')
  })
})

describe('a sheet', () => {
  const sheet = (cells: string, more: Parameters<typeof bookOf>[1] = {}) => cellsOf(boxOf(bookOf(cells, more)))

  test.each([
    ['<row r="1"><c r="A1"><v>13800138000</v></c><c r="C1"><v>0.1</v></c></row>', [['13800138000', '', '0.1']]],
    ['<row><c><v>1.3800138E10</v></c><c><v>0.30000000000000004</v></c></row>', [['13800138000', '0.3']]],
    ['<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c></row>', [['TRUE', 'FALSE', '#N/A']]],
    ['<row><c t="str"><f>A1&amp;B1</f><v>甲乙</v></c><c><f>1+1</f><v>2</v></c></row>', [['甲乙', '2']]],
    ['<row><c t="inlineStr"><is><r><t>一</t></r><r><t>二 &lt;b&gt;</t></r></is></c></row>', [['一二 <b>']]],
    ['<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>', [['1']]],
    ['<row><c t="str"><v><![CDATA[a<b]]></v></c></row>', [['a<b']]],
    ['<row><c t="str"><v>一_x000A_二</v></c></row>', [['一\n二']]],
    ['<row><c t="d"><v>2027-03-08T00:00:00</v></c></row>', [['2027-03-08']]],
    ['<row><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>', [['1', '2']]],
    ['<row><c/><c><v></v></c><c><v>3</v></c></row>', [['', '', '3']]],
  ])('shows what people saw: %s', (cells, shown) => {
    expect(sheet(cells)).toEqual(shown)
  })

  test('takes texts from the shared ones, without how they are pronounced', () => {
    const texts = '<si><t>汉字</t><rPh sb="0" eb="2"><t>hànzì</t></rPh></si><si><r><t>粗</t></r><r><t>细</t></r></si>'
    expect(sheet('<row><c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="s"><v>9</v></c></row>', { texts })).toEqual([
      ['粗细', '汉字'],
    ])
  })

  test('shows dates and times as they are written', () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>
      <numFmt numFmtId="177" formatCode="[Red]0.00&quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/></cellXfs></styleSheet>`
    const cells = ['46454', '46454.854166666664', '0.854166666666', '59', '61']
      .map((value) => `<c s="1"><v>${value}</v></c>`)
      .join('')
    expect(sheet(`<row>${cells}<c s="2"><v>46454</v></c><c s="3"><v>46454</v></c></row>`, { styles })).toEqual([
      ['2027-03-08', '2027-03-08 20:30', '20:30', '1900-02-28', '1900-03-01', '2027-03-08', '46454'],
    ])
    const book = '<workbook><workbookPr date1904="1"/><sheets><sheet r:id="rId1"/></sheets></workbook>'
    expect(sheet('<row><c s="1"><v>44992</v></c></row>', { styles, book })).toEqual([['2027-03-08']])
  })

  test('is the first that is visible', () => {
    const book = `<workbook><sheets><sheet name="a" state="hidden" r:id="rId1"/><sheet name="b" r:id="rId2"/></sheets></workbook>`
    const box = boxOf({
      ...bookOf('<row><c><v>1</v></c></row>', { book }),
      'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>',
    })
    expect(cellsOf(box)).toEqual([['2']])
  })

  test('numbers its rows as the program shows them', () => {
    expect(
      linesOf(boxOf(bookOf('<row r="2"><c><v>1</v></c></row><row r="5"/><row r="9"><c><v>2</v></c></row>'))),
    ).toEqual([2, 9])
  })
})

test('a file of another program is read as it was written', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('成员')
  sheet.addRow(['昵称', '消息', '日期', '=1+1'])
  sheet.addRow(['阿 & 禾', 12, new Date('2027-03-08T00:00:00Z'), { formula: 'B2*2', result: 24 }])
  sheet.addRow([
    { richText: [{ text: '半' }, { text: '夏', font: { bold: true } }] },
    0.5,
    new Date('2027-03-08T20:30:00Z'),
    true,
  ])
  expect(cellsOf(Buffer.from(await book.xlsx.writeBuffer()))).toEqual([
    ['昵称', '消息', '日期', '=1+1'],
    ['阿 & 禾', '12', '2027-03-08', '24'],
    ['半夏', '0.5', '2027-03-08 20:30', 'TRUE'],
  ])
})

test('whatever bytes come, the answer is a table or a named refusal', () => {
  const box = boxOf(
    bookOf('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2</v></c></row>', { texts: '<si><t>甲</t></si>' }),
  )
  const spoiled = fc.array(fc.tuple(fc.nat(box.length - 1), fc.nat(255)), { maxLength: 8 }).map((changes) => {
    const file = Buffer.from(box)
    for (const [at, byte] of changes) file[at] = byte
    return file
  })
  const anything = fc.oneof(
    spoiled,
    fc.uint8Array({ maxLength: 200 }).map(Buffer.from),
    fc.string().map((text) => Buffer.from(text)),
  )
  fc.assert(
    fc.property(anything, (file) => {
      const told = readTable(file)
      expect(told.ok || typeof told.refusal === 'string').toBe(true)
    }),
    { numRuns: 500 },
  )
})
