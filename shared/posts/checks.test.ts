import fc from 'fast-check'
import { NEVER } from '../documents'
import {
  CHECKING_MS,
  type Checked,
  checkingEnds,
  isRisky,
  type Suggestion,
  whyChecked,
  withoutWord,
  withPictureChecked,
} from './checks'
import { firstShelf, freshReview } from './rules'
import type { Picture, Post, PostShelf, Why } from './state'

const NOW = 1_000_000
const pending = (trace: string): Picture => ({ file: `f-${trace}`, verdict: 'pending', trace })

const post = (changes: Partial<Post> = {}): Post => ({
  ...{ _id: 'post:1', version: 1, outbox: [], answered: [], forgottenUpTo: '', due: NEVER, kind: 'post' },
  ...{ author: 'a', person: 'p', at: 0, rank: 1, text: '花', topics: [], card: null, quality: 'never' },
  ...{ shelf: 'checking', pictures: [pending('t1'), pending('t2')], review: freshReview([]) },
  ...changes,
})

const says = (suggest: Suggestion['suggest'], label = 20_002): Suggestion => ({ suggest, label })
const when = { now: NOW, rank: 99 }
const hears = (start: Post, ...told: readonly (readonly [string, Suggestion | null])[]): Post =>
  told.reduce((now, [trace, suggestion]) => withPictureChecked(now, trace, suggestion, when) ?? now, start)

describe('a text that WeChat looked at', () => {
  test.each<[string, Checked[], Why[], boolean]>([
    ['without a fault', [says('pass', 100)], [], false],
    ['with a doubt', [says('review', 20_001)], [{ because: 'wechat', label: '20001' }], false],
    ['with something bad', [says('risky', 20_002)], [{ because: 'wechat', label: '20002' }], true],
    ['without an answer', [{ fault: 'no-answer' }], [{ because: 'wechat', label: 'no-answer' }], false],
    [
      'in the name of somebody long gone',
      [{ fault: 'user-not-recent' }],
      [{ because: 'wechat', label: 'user-not-recent' }],
      false,
    ],
    ['not at all, as the community wants', [], [], false],
  ])('%s', (_what, checked, why, risky) => {
    expect([whyChecked(checked), isRisky(checked)]).toEqual([why, risky])
  })
})

test.each([
  [[], [], 'shown'],
  [[], [pending('t')], 'checking'],
  [[{ because: 'everything' }], [pending('t')], 'held'],
] as const)('a post that waits for %j with pictures %j begins as %s', (why, pictures, shelf) => {
  expect(firstShelf(why, pictures)).toBe(shelf)
})

describe('a picture that WeChat was asked about', () => {
  test('is shown with the others when all are well, on top', () => {
    const half = hears(post(), ['t1', says('pass', 100)])
    expect(half.shelf).toBe('checking')
    expect(hears(half, ['t2', says('pass', 100)])).toMatchObject({ shelf: 'shown', rank: 99 })
  })

  test.each([
    ['a doubt', says('review'), 'held', [{ because: 'wechat', label: '20002' }]],
    ['no judgement', null, 'held', [{ because: 'wechat', label: 'not-judged' }]],
  ] as const)('goes to people with %s', (_what, suggestion, shelf, why) => {
    expect(hears(post(), ['t1', suggestion])).toMatchObject({ shelf, review: { why } })
  })

  test('that is bad is refused, and its author may object', () => {
    const refused = hears(post(), ['t2', says('risky')])
    expect(refused).toMatchObject({ shelf: 'rejected', review: { decisions: [{ is: 'rejected' }], appeal: null } })
    expect(refused.pictures.map(({ verdict }) => verdict)).toEqual(['pending', 'reject'])
  })

  test('is told twice with the effect of once, and of another post with none', () => {
    const once = hears(post(), ['t1', says('pass', 100)])
    expect(withPictureChecked(once, 't1', says('risky'), when)).toBeNull()
    expect(withPictureChecked(once, 'elsewhere', says('risky'), when)).toBeNull()
    expect(withPictureChecked(once, '', says('risky'), when)).toBeNull()
  })

  test('that nobody was asked about is never taken for another', () => {
    const unasked = post({ shelf: 'held', pictures: [{ file: 'f', verdict: 'pending', trace: '' }, pending('t2')] })
    expect(hears(unasked, ['t2', says('pass', 100)])).toMatchObject({ shelf: 'held' })
  })
})

describe('a post that WeChat says nothing about', () => {
  test('goes to people when its time is over, and not before', () => {
    expect(withoutWord(post(), CHECKING_MS - 1)).toBeNull()
    expect(withoutWord(post(), CHECKING_MS)).toMatchObject({
      shelf: 'held',
      review: { why: [{ because: 'unchecked' }] },
    })
    expect(checkingEnds(post({ shelf: 'held' }))).toBeNull()
  })

  test('is still released by a late word, if it waits for nothing else', () => {
    const late = withoutWord(post(), CHECKING_MS) ?? post()
    const well = [
      ['t1', says('pass', 100)],
      ['t2', says('pass', 100)],
    ] as const
    expect(hears(late, ...well)).toMatchObject({ shelf: 'shown', review: { why: [] } })
    const held = post({ shelf: 'held', review: freshReview([{ because: 'everything' }]) })
    expect(hears(held, ...well)).toMatchObject({ shelf: 'held' })
  })
})

const shelves: PostShelf[] = ['shown', 'pinned', 'checking', 'held', 'appealed', 'rejected', 'down', 'gone']
const suggestion = fc.option(fc.constantFrom(says('pass', 100), says('review'), says('risky')))
const told = fc.array(fc.tuple(fc.constantFrom('t1', 't2', 't3', ''), suggestion), { maxLength: 8 })

test('law: whatever WeChat says and however often, only a post whose pictures are all well is shown by it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...shelves), told, (shelf, words) => {
      const before = post({ shelf })
      const end = hears(before, ...words)
      if (end.shelf === shelf) return
      expect(['checking', 'held']).toContain(shelf)
      if (end.shelf === 'shown') expect(end.pictures.every(({ verdict }) => verdict === 'pass')).toBe(true)
    }),
  )
})

test('law: what people decided stays', () => {
  fc.assert(
    fc.property(fc.constantFrom(...shelves), told, (shelf, words) => {
      if (shelf === 'checking' || shelf === 'held') return
      expect(hears(post({ shelf }), ...words).shelf).toBe(shelf)
    }),
  )
})
