/** Just enough XML to read a spreadsheet's parts: one pass, no document type, nothing fetched, nothing that expands. */
import { Unreadable } from './archive'

export interface XmlReader {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
  /** Asked before each mark: the rest need not be read. */
  readonly hasEnough?: () => boolean
}

/** Tells a reader what stands in a document, in its order. Names come without their prefix: some programs write `x:row`. */
export function readXml(xml: string, reader: XmlReader): void {
  const inside: string[] = []
  for (let at = 0; at < xml.length; ) {
    if (reader.hasEnough?.()) return
    const mark = xml.indexOf('<', at)
    const end = mark < 0 ? xml.length : mark
    if (end > at) reader.text?.(unescaped(xml.slice(at, end)))
    at = mark < 0 ? xml.length : readMark(xml, mark, reader, inside)
  }
  // A document that breaks off is not all there.
  if (inside.length > 0) throw new Unreadable('file-broken')
}

/** Reads what begins with `<`; where the next begins. */
function readMark(xml: string, mark: number, reader: XmlReader, inside: string[]): number {
  if (xml.startsWith('<!--', mark)) return behind(xml, '-->', mark)
  if (xml.startsWith('<?', mark)) return behind(xml, '?>', mark)
  if (xml.startsWith('<![CDATA[', mark)) {
    const end = behind(xml, ']]>', mark)
    reader.text?.(xml.slice(mark + 9, end - 3))
    return end
  }
  if (xml.startsWith('<!', mark)) throw new Unreadable('file-broken')
  const end = endOfTag(xml, mark)
  readTag(xml.slice(mark + 1, end), reader, inside)
  return end + 1
}

function readTag(tag: string, reader: XmlReader, inside: string[]): void {
  const isClosing = tag.startsWith('/')
  const isWhole = tag.endsWith('/')
  const said = tag.slice(isClosing ? 1 : 0, isWhole ? -1 : undefined)
  const name = localName(/^[^\s]*/.exec(said)?.[0] ?? '')
  if (isClosing) {
    if (inside.pop() !== name) throw new Unreadable('file-broken')
  } else {
    reader.open(name, (wanted) => attributeOf(said, wanted))
    if (!isWhole) inside.push(name)
  }
  if (isClosing || isWhole) reader.close?.(name)
}

const behind = (xml: string, ending: string, from: number): number => {
  const at = xml.indexOf(ending, from)
  if (at < 0) throw new Unreadable('file-broken')
  return at + ending.length
}

/** The `>` that ends a tag: one inside a quoted value does not. */
function endOfTag(xml: string, from: number): number {
  let quote = ''
  for (let at = from + 1; at < xml.length; at++) {
    const letter = xml[at] as string
    if (quote !== '') quote = letter === quote ? '' : quote
    else if (letter === '"' || letter === "'") quote = letter
    else if (letter === '>') return at
  }
  throw new Unreadable('file-broken')
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

function attributeOf(tag: string, wanted: string): string | undefined {
  for (const [, name, , double, single] of tag.matchAll(/([^\s=]+)\s*=\s*("([^"]*)"|'([^']*)')/g)) {
    if (name !== undefined && (name === wanted || localName(name) === wanted)) return unescaped(double ?? single ?? '')
  }
  return undefined
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (whole, hex, decimal, name) => {
        if (typeof name === 'string') return named[name.toLowerCase()] ?? whole
        const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal)
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole
      })
    : text
