import { checkText, filterOf } from './check'
import { readWords } from './word'

const filter = filterOf(readWords('trade', '(卖|出售)…(假货|水货)'), ['水货船'], new Map([['货', ['huo']]]))
const said = (text: string) => checkText(filter, text).hits.map(({ from, to }) => text.slice(from, to))

test.each<[string, string, string[]]>([
  ['side by side', '有人卖假货', ['卖假货']],
  ['with a little between', '卖各种各样的假货', ['卖各种各样的假货']],
  ['the other way round', '水货便宜卖', ['水货便宜卖']],
  ['one half dressed up', '出*售 假huo', ['出*售 假huo']],
  ['over a comma', '出售,都是水货', ['出售,都是水货']],
  ['one half alone', '卖二手书', []],
  ['the other alone', '收到一件假货', []],
  ['too far apart', '卖二手书的那家店里没有假货', []],
  ['over the end of a sentence', '书不卖。假货退了', []],
  ['with a half that is part of an everyday word', '卖水货船', []],
  ['the same half twice', '卖了又卖', []],
])('a pair %s: %s', (_how, text, found) => expect(said(text)).toEqual(found))

test('is told as both its words', () => {
  expect(checkText(filter, '水货出售').hits.map(({ word }) => word)).toEqual(['假货…卖'])
})
