import fc from 'fast-check'
import { fenIn, typedFrom, yuan } from './money'

test.each([
  [0, '¥0'],
  [5, '¥0.05'],
  [50, '¥0.5'],
  [1_250, '¥12.5'],
  [128_000, '¥1,280'],
  [1_234_567, '¥12,345.67'],
])('%i fen reads %s', (fen, words) => expect(yuan(fen)).toBe(words))

test.each([
  ['', 0],
  [' 12 ', 1_200],
  ['12.5', 1_250],
  ['¥1,280', 128_000],
  ['0.05', 5],
  ['12.345', null],
  ['-1', null],
  ['1e3', null],
  ['十块', null],
  ['99999999', null],
])('%j is read as %j', (typed, fen) => expect(fenIn(typed)).toBe(fen))

test('what stands in the field again is read as the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (fen) => {
      expect(fenIn(typedFrom(fen))).toBe(fen)
      expect(fenIn(yuan(fen))).toBe(fen)
    }),
  )
})
