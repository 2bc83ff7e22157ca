import fc from 'fast-check'
import { differenceBetween, type Piece, piecesOf } from './difference'
import { starterRulebook } from './starter'
import type { ClauseGroup } from './state'

const words = (pieces: readonly Piece[]) =>
  pieces.map(({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `[+${text}+]` })[kind]).join('')

describe('the pieces of a text', () => {
  test.each([
    ['不发广告', '不发广告', '不发广告'],
    ['不发广告', '不发商品广告', '不发[+商品+]广告'],
    ['禁言一到七天', '禁言一到三天', '禁言一到[-七-][+三+]天'],
    ['', '新的', '[+新的+]'],
    ['旧的', '', '[-旧的-]'],
    ['', '', ''],
    ['先提醒再禁言', '先私下提醒,再犯禁言', '先[+私下+]提醒[+,+]再[+犯+]禁言'],
  ])('%j → %j', (before, after, told) => {
    expect(words(piecesOf(before, after))).toBe(told)
  })

  test('a single letter that happens to be in both is not left standing between two changes', () => {
    expect(words(piecesOf('甲乙丙丁', '戊乙己丁'))).toBe('[-甲乙丙-][+戊乙己+]丁')
  })

  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '🌱', 'a'), maxLength: 14 })

  test('leave the old text when the new is taken out, and the new one when the old is', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = piecesOf(before, after)
        const without = (kind: Piece['kind']) => pieces.map((piece) => (piece.kind === kind ? '' : piece.text)).join('')
        expect([without('new'), without('gone')]).toEqual([before, after])
        expect(pieces.every((piece) => piece.text !== '')).toBe(true)
      }),
    )
  })
})

const group = (title: string, ...clauses: [id: string, text: string][]): ClauseGroup => ({
  title,
  clauses: clauses.map(([id, words]) => ({ id, title: id, text: words })),
})

describe('the difference between versions', () => {
  test('names what is new, gone, reworded and moved, and nothing else', () => {
    const before = [group('发言', ['a', '甲'], ['b', '乙乙乙']), group('广告', ['c', '丙'], ['d', '丁'])]
    const after = [group('发言', ['a', '甲'], ['b', '乙乙丙'], ['c', '丙']), group('广告', ['e', '戊'])]
    expect(differenceBetween(before, after).map(({ kind, id, group: where }) => [kind, id, where])).toEqual([
      ['changed', 'b', '发言'],
      ['moved', 'c', '发言'],
      ['new', 'e', '广告'],
      ['gone', 'd', '广告'],
    ])
  })

  test('a clause that moves and is reworded is told once, as reworded', () => {
    const told = differenceBetween([group('一', ['a', '甲']), group('二')], [group('一'), group('二', ['a', '甲乙'])])
    expect(told).toMatchObject([{ kind: 'changed', group: '二' }])
  })

  test('a group with another name is told once, not clause by clause', () => {
    const before = [group('发言', ['a', '甲'], ['b', '乙'])]
    const told = differenceBetween(before, [group('说话', ['a', '甲'], ['b', '乙乙'])])
    expect(told.map(({ kind, id }) => [kind, id])).toEqual([
      ['renamed', '说话'],
      ['changed', 'b'],
    ])
  })

  test('there is none between a text and itself, whatever the order', () => {
    const turned = [...starterRulebook].reverse()
    expect(differenceBetween(starterRulebook, starterRulebook)).toEqual([])
    expect(differenceBetween(starterRulebook, turned)).toEqual([])
  })
})
