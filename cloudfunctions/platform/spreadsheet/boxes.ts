/** Boxes for tests: a zip with these contents, which may lie about anything. */
import { crc32, deflateRawSync } from 'node:zlib'

export interface Packed {
  readonly content: string | Buffer
  /** What the box says of it instead of the truth. */
  readonly lies?: { readonly crc?: number; readonly bytes?: number; readonly method?: number; readonly flags?: number }
}

export function boxOf(contents: Readonly<Record<string, Packed | string>>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, given] of Object.entries(contents)) {
    const { content, lies = {} } = typeof given === 'string' ? { content: given } : given
    const plain = Buffer.from(content)
    const packed = deflateRawSync(plain)
    const told = Buffer.from(name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(lies.flags ?? 0, 2)
    fields.writeUInt16LE(lies.method ?? 8, 4)
    fields.writeUInt32LE(lies.crc ?? crc32(plain), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(lies.bytes ?? plain.length, 18)
    fields.writeUInt16LE(told.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, told, packed])
    const entry = Buffer.alloc(46)
    entry.write('PK\u0001\u0002', 'latin1')
    fields.copy(entry, 6)
    entry.writeUInt32LE(at, 42)
    directory.push(entry, told)
    parts.push(local)
    at += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(Object.keys(contents).length, 8)
  end.writeUInt16LE(Object.keys(contents).length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, listed, end])
}

const relationship = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`

/** The parts of a workbook with one sheet, to be packed or changed. */
export const bookOf = (sheet: string, more: { texts?: string; styles?: string; book?: string } = {}) => ({
  '_rels/.rels': `<Relationships>${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  'xl/workbook.xml': more.book ?? '<workbook><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': `<Relationships>${relationship('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relationship(
    'rId2',
    'worksheet',
    '/xl/worksheets/sheet2.xml',
  )}${relationship('rId3', 'sharedStrings', 'sharedStrings.xml')}${relationship('rId4', 'styles', 'styles.xml')}</Relationships>`,
  'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet><sheetData>${sheet}</sheetData></worksheet>`,
  'xl/sharedStrings.xml': `<sst>${more.texts ?? ''}</sst>`,
  'xl/styles.xml': more.styles ?? '<styleSheet/>',
})
