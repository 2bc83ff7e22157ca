/** What a text file says, when it does not say how it was written down. */

const BOM = { utf8: [0xef, 0xbb, 0xbf], utf16le: [0xff, 0xfe], utf16be: [0xfe, 0xff] } as const

const beginsWith = (bytes: Buffer, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

const decodedAs = (label: string, bytes: Buffer): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Controls other than tab and line ends are in no text of rows: such a file is a picture or a program. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const isText = (text: string): boolean => !/[\u0000-\u0008\u000e-\u001f]/.test(text)

/** By its mark, else UTF-8, else the GBK that Excel writes on Chinese Windows; null when it is none of them. */
export function decodeText(bytes: Buffer): string | null {
  const text = beginsWith(bytes, BOM.utf16le)
    ? decodedAs('utf-16le', bytes)
    : beginsWith(bytes, BOM.utf16be)
      ? decodedAs('utf-16be', bytes)
      : (decodedAs('utf-8', bytes) ?? decodedAs('gb18030', bytes))
  return text !== null && isText(text) ? text : null
}
