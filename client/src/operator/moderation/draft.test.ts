import fc from 'fast-check'
import {
  draftOf,
  isChanged,
  type KnownList,
  piecesOf,
  withAllowed,
  withCategory,
  withoutAllowed,
  withoutWord,
  withWord,
  wordIn,
} from './draft'

const list: KnownList = {
  added: [{ word: '倒票', strictness: 'review' }],
  allowed: ['大麻烦'],
  off: ['abuse'],
  listed: [],
  revision: 3,
}
const draft = draftOf(list)

describe('a changed word list', () => {
  test('is the same when what was done is undone', () => {
    expect(isChanged(list, draft)).toBe(false)
    expect(isChanged(list, withoutWord(withWord(draft, '刷单群', 'reject'), '刷单群'))).toBe(false)
    expect(isChanged(list, withoutAllowed(withAllowed(draft, '小麻烦'), '小麻烦'))).toBe(false)
    expect(isChanged(list, withCategory(withCategory(draft, 'fraud', false), 'fraud', true))).toBe(false)
  })

  test.each([
    ['a word', withWord(draft, '刷单群', 'reject')],
    ['another strictness', withWord(draft, '倒票', 'reject')],
    ['a word less', withoutWord(draft, '倒票')],
    ['a phrase that passes', withAllowed(draft, '小麻烦')],
    ['a category', withCategory(draft, 'abuse', true)],
  ])('is another one with %s', (_what, changed) => expect(isChanged(list, changed)).toBe(true))

  test('has each word once', () => {
    expect(withWord(draft, '倒票', 'reject').added).toEqual([{ word: '倒票', strictness: 'reject' }])
  })

  test.each([
    ['  倒票 ', '倒票'],
    ['', null],
    ['   ', null],
    ['很'.repeat(21), null],
  ])('takes %j as %j', (typed, word) => expect(wordIn(typed)).toBe(word))
})

test('pieces of a text are the text, whatever was found', () => {
  const hit = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.array(hit), (text, hits) => {
      expect(
        piecesOf(text, hits)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
  expect(piecesOf('来赌博吧', [{ from: 1, to: 3 }])).toEqual([
    { text: '来', hit: false },
    { text: '赌博', hit: true },
    { text: '吧', hit: false },
  ])
})
