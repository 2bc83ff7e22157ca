import fc from 'fast-check'
import { checkText, filterOf } from './check'
import { noWordChanges } from './state'
import { typedWord } from './word'
import { communityFilter } from './words/own-list'

const filter = communityFilter(noWordChanges)
const verdictOf = (text: string) => checkText(filter, text).verdict

describe('a word of the list', () => {
  test.each([
    ['as it is', '来赌博吧'],
    ['in traditional characters', '來賭博吧'],
    ['in full width', '来ｄｕ博吧'],
    ['with blanks between', '来赌 博吧'],
    ['with ornaments between', '来赌·*·博吧'],
    ['with a letter between', '来赌b博吧'],
    ['with what cannot be seen between', '来赌\u200b\u2060博吧'],
    ['with a picture between', '来赌🎲博吧'],
    ['half in pinyin', '来du博吧'],
    ['half in pinyin with tones', '来dǔ博吧'],
    ['all in pinyin', 'dubo 来吗'],
    ['letter by letter', 'd-u-b-o 来吗'],
    ['taken apart', '来贝者博吧'],
    ['with doubles of characters', '来賭愽吧'],
    ['with repetitions', '来赌赌赌博博吧'],
    ['over two lines', '来赌\n博吧'],
  ])('is found %s', (_how, text) => expect(verdictOf(text)).toBe('review'))

  test.each([
    ['a rare character of the same sound', '唰单兼职', 'review'],
    ['an everyday character of the same sound, in a long word', '高价收对公账沪', 'review'],
    ['one of the same sound alone', '今天约跑吗', 'pass'],
    ['the same sound in a study text, with its tones', '拼音 dú bó 是读博', 'pass'],
    ['two first letters in a word of four', '花b套x', 'review'],
    ['a word among English ones', 'help sb do sth', 'pass'],
    ['pinyin in an English sentence', 'Jiawei Xin is our new English teacher', 'pass'],
  ])('written with %s: %s', (_how, text, verdict) => expect(verdictOf(text)).toBe(verdict))

  test('is told with its place in the text as it was written, pictures and all', () => {
    const text = '😀來 賭\u200b🎲博 吧'
    const [hit] = checkText(filter, text).hits
    expect(text.slice(hit?.from, hit?.to)).toBe('賭\u200b🎲博')
    expect(hit).toMatchObject({ word: '赌博', category: 'gambling', strictness: 'review' })
  })

  test('of the strictest kind rejects, wherever it lies', () => {
    expect(verdictOf('赌博和六合彩')).toBe('reject')
    expect(checkText(filter, '赌博和六合彩').hits.map(({ word }) => word)).toEqual(['赌博', '六合彩'])
  })
})

describe('harmless', () => {
  test.each([
    ['a word that reaches over the edge', '这是一个大麻烦'],
    ['letters inside a longer word', 'No Smoking'],
    ['a keyboard shortcut', '用 Ctrl+V 粘贴'],
    ['a warning', '本群禁止赌博,也别刷单'],
    ['what is said of a crime', '赌博是违法的'],
    ['figures that could be letters', '升级到 5.8 版'],
    ['a word that is only suspicious in disguise', '用微信付款,可以开发票'],
  ])('is %s', (_what, text) => expect(checkText(filter, text)).toEqual({ verdict: 'pass', hits: [] }))

  test('is not a question that only sounds like a warning', () => expect(verdictOf('要不要大麻')).toBe('review'))

  test('a word inside the listed one proves nothing', () => {
    const own = filterOf([typedWord('大麻烦', 'custom', 'review')], ['麻烦'], new Map())
    expect(checkText(own, '大麻烦').verdict).toBe('review')
  })

  test('what an operator allows goes before what the list says', () => {
    const own = communityFilter({ ...noWordChanges, allowed: ['赌博心理学'] })
    expect(checkText(own, '读了赌博心理学').verdict).toBe('pass')
    expect(checkText(own, '读了赌博心理').verdict).toBe('review')
  })
})

describe('a word that an operator adds', () => {
  const readings = { 倒: ['dao'], 卖: ['mai'], 票: ['piao'] }
  const own = communityFilter({ ...noWordChanges, added: [{ word: '倒卖 票', strictness: 'reject' }], readings })

  test.each(['倒卖票', '倒 卖 票', 'dao卖票', '倒mai票', '倒賣票', '倒m票', 'daomaipiao'])('is found as %s', (text) => {
    expect(checkText(own, text).verdict).toBe('reject')
  })
})

describe('laws', () => {
  const noise = fc.constantFrom('', '', ' ', '*', '\u200b', '🎲', '·', '\ufe0f', '~')
  const around = fc.constantFrom('', '今天', '啊', '\n', '😀 ', '好的。')
  const spelled: Readonly<Record<string, readonly string[]>> = {
    赌: ['赌', '賭', 'du', '贝者'],
    博: ['博', '愽', 'bo', '博'],
    裸: ['裸', 'luo', '衣果'],
    聊: ['聊', 'liao', '耳卯'],
    冰: ['冰', 'bing', '冰'],
    毒: ['毒', 'du', '毐'],
  }
  const disguised = fc
    .constantFrom('赌博', '裸聊', '冰毒')
    .chain((word) => fc.tuple(...Array.from(word, (one) => fc.constantFrom(...(spelled[one] ?? [one]))), noise))
    .filter(([first = '', second = '']) => !(/[a-z]/.test(first) && /[a-z]/.test(second)))

  test('however a word is dressed up, it is found, and at its place', () => {
    fc.assert(
      fc.property(around, disguised, around, (before, [first, second, between], behind) => {
        const written = `${first}${between}${second}`
        const text = `${before}${written}${behind}`
        const { hits } = checkText(filter, text)
        expect(hits.map(({ from, to }) => text.slice(from, to))).toEqual([written])
      }),
      { numRuns: 500 },
    )
  })

  test('any text at all gets a verdict, and every hit lies within it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const { from, to } of checkText(filter, text).hits) {
          expect([from >= 0, from < to, to <= text.length]).toEqual([true, true, true])
        }
      }),
      { numRuns: 500 },
    )
  })

  test('the same text always gets the same verdict', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'赌博大麻烦v信加 *微'), maxLength: 40 }), (text) => {
        expect(checkText(filter, text)).toEqual(checkText(filter, text))
      }),
    )
  })
})
