import fc from 'fast-check'
import { defaultSettings, type Settings } from '../settings'
import { decideComment, decideCommentAppeal, decideCommentDown } from './comments'
import { cursorOf, firstRankAt, placeOf, rankAt } from './rank'
import {
  decideAppeal,
  decideDraft,
  decidePin,
  decidePost,
  decideQuality,
  decideQualityUndone,
  decideTakeDown,
  decideToWrite,
  freshReview,
  isShown,
  topicsIn,
  whyHeld,
} from './rules'
import type { Comment, Decision, Post, PostShelf } from './state'

const settings = (changes: Partial<Settings> = {}): Settings => ({ ...defaultSettings, ...changes })
const now = 1_800_000_000_000
const member = { operator: false, mutedUntil: 0 }
const blank = { version: 1, outbox: [], answered: [], forgottenUpTo: '', due: 0 }
const taken: Decision = { is: 'taken-down', by: 'first', at: 1, note: '', clause: null }

const post = (changes: Partial<Post> = {}): Post => ({
  ...{
    ...blank,
    _id: 'post:1',
    kind: 'post',
    shelf: 'shown',
    author: 'a',
    person: 'p',
    at: 1,
    rank: 5,
    text: '花开了',
  },
  ...{ pictures: [], topics: [], card: null, quality: 'never', review: freshReview([]) },
  ...changes,
})
const deciding = { by: 'second', at: now, note: '广告', clause: { id: '2-1', title: '不发广告' } }
const how = { rank: 99, alone: false }

describe('writing', () => {
  test.each([
    ['a member', member, {}, 'yes'],
    ['a member, while only operators may', member, { 'posts.open': false }, 'posts-closed'],
    ['an operator, while only operators may', { ...member, operator: true }, { 'posts.open': false }, 'yes'],
    ['who is muted', { ...member, mutedUntil: now + 1 }, {}, 'muted'],
    ['whose mute is over', { ...member, mutedUntil: now }, {}, 'yes'],
  ] as const)('%s', (_who, writer, changes, expected) => {
    const decided = decideToWrite(writer, settings(changes), now)
    expect(decided.ok ? 'yes' : decided.refusal).toBe(expected)
  })

  const draft = { text: '花开了', pictures: [], topics: ['日常'], card: undefined, today: 0 }
  test.each([
    ['words and a topic', {}, 'yes'],
    ['a picture alone', { text: '', pictures: ['cloud://e/posts/a.jpg'] }, 'yes'],
    ['nothing', { text: '' }, 'nothing-to-say'],
    ['a topic that is not offered', { topics: ['别的'] }, 'no-such-topic'],
    ['a card that leads nowhere', { card: null }, 'no-such-card'],
    ['one more than a day allows', { today: 20 }, 'too-many-today'],
  ] as const)('a draft with %s', (_what, changes, expected) => {
    const decided = decideDraft({ ...draft, ...changes }, settings())
    expect(decided.ok ? 'yes' : decided.refusal).toBe(expected)
  })

  test('topics are written as people write lists', () => {
    expect(topicsIn(settings({ 'posts.topics': ' 干货，提问、日常  干货' }))).toEqual(['干货', '提问', '日常'])
  })

  test('what waits says why', () => {
    const word = { because: 'word', word: '赌博', category: 'gambling', from: 0, to: 2 } as const
    const pending = [{ file: 'f', verdict: 'pending', trace: '' }] as const
    expect(whyHeld([], [], settings())).toEqual([])
    expect(whyHeld([word], pending, settings({ 'posts.reviewAll': true }))).toEqual([
      word,
      { because: 'pictures' },
      { because: 'everything' },
    ])
  })
})

describe('a decision', () => {
  const shelves: PostShelf[] = ['shown', 'pinned', 'checking', 'held', 'appealed', 'rejected', 'down', 'gone']

  test.each(shelves)('about a post that is %s', (shelf) => {
    const decided = decidePost(post({ shelf }), true, deciding, how)
    const waiting = shelf === 'held' || shelf === 'appealed'
    expect(decided.ok ? decided.value.shelf : decided.refusal).toBe(waiting ? 'shown' : 'already-decided')
  })

  test('that approves shows the post on top, and its pictures', () => {
    const held = post({ shelf: 'held', pictures: [{ file: 'f', verdict: 'pending', trace: '' }] })
    const decided = decidePost(held, true, deciding, how)
    expect(decided).toMatchObject({
      value: { shelf: 'shown', rank: 99, pictures: [{ verdict: 'pass' }], review: { decisions: [{ is: 'approved' }] } },
    })
  })

  test('that refuses names its clause and keeps the post where only its author sees it', () => {
    expect(decidePost(post({ shelf: 'held' }), false, deciding, how)).toMatchObject({
      value: { shelf: 'rejected', review: { decisions: [{ is: 'rejected', note: '广告', clause: { id: '2-1' } }] } },
    })
  })

  test.each(shelves)('to take down a post that is %s', (shelf) => {
    const decided = decideTakeDown(post({ shelf }), deciding)
    const gone = shelf === 'down' || shelf === 'gone'
    expect(decided.ok ? decided.value.shelf : decided.refusal).toBe(gone ? 'already-so' : 'down')
  })
})

describe('an appeal', () => {
  const down = post({ shelf: 'down', review: { why: [], decisions: [taken], appeal: null } })
  const appealed = (): Post => {
    const decided = decideAppeal(down, '是我自己拍的', now)
    if (!decided.ok) throw new Error(decided.refusal)
    return decided.value
  }

  test.each(['shown', 'pinned', 'held', 'appealed', 'gone'] as const)('is not for a post that is %s', (shelf) => {
    expect(decideAppeal(post({ shelf }), '…', now)).toMatchObject({ refusal: 'nothing-to-appeal' })
  })

  test('puts the post before people again, once', () => {
    expect(appealed()).toMatchObject({ shelf: 'appealed', review: { appeal: { text: '是我自己拍的', at: now } } })
    const again = decidePost(appealed(), false, deciding, how)
    expect(again).toMatchObject({ value: { shelf: 'down', review: { decisions: [{}, { is: 'upheld' }] } } })
    if (again.ok) expect(decideAppeal(again.value, '还是我', now)).toMatchObject({ refusal: 'already-appealed' })
  })

  test('is judged by somebody else, but for an owner who may be alone', () => {
    const same = { ...deciding, by: 'first' }
    expect(decidePost(appealed(), true, same, how)).toMatchObject({ refusal: 'same-operator' })
    expect(decidePost(appealed(), true, same, { ...how, alone: true })).toMatchObject({ value: { shelf: 'shown' } })
    expect(decidePost(appealed(), true, deciding, how)).toMatchObject({
      value: { shelf: 'shown', review: { decisions: [{}, { is: 'restored' }] } },
    })
  })
})

describe('honours', () => {
  test.each([
    ['a shown post', post(), true, 0, 'pinned'],
    ['one more than fit on top', post(), true, 3, 'too-many-pinned'],
    ['a pinned post again', post({ shelf: 'pinned' }), true, 1, 'already-so'],
    ['a pinned post, away', post({ shelf: 'pinned' }), false, 3, 'shown'],
    ['a post that waits', post({ shelf: 'held' }), true, 0, 'no-such-post'],
  ] as const)('pinning %s', (_what, one, pinned, pinnedNow, expected) => {
    const decided = decidePin(one, pinned, pinnedNow, 3)
    expect(decided.ok ? decided.value.shelf : decided.refusal).toBe(expected)
  })

  test.each([
    ['another’s post', post(), 'marked'],
    ['one’s own post', post({ author: 'second' }), 'not-yourself'],
    ['a marked post', post({ quality: 'marked' }), 'already-so'],
    ['a post that lost its mark', post({ quality: 'undone' }), 'was-undone'],
    ['a post that was taken down', post({ shelf: 'down' }), 'no-such-post'],
  ] as const)('marking %s', (_what, one, expected) => {
    const decided = decideQuality(one, 'second')
    expect(decided.ok ? decided.value.quality : decided.refusal).toBe(expected)
  })

  test('the mark is taken back once, from wherever the post is', () => {
    const undone = decideQualityUndone(post({ shelf: 'down', quality: 'marked' }))
    expect(undone).toMatchObject({ value: { quality: 'undone' } })
    if (undone.ok) expect(decideQualityUndone(undone.value)).toMatchObject({ refusal: 'already-so' })
  })
})

describe('comments', () => {
  const comment: Comment = {
    ...{ ...blank, _id: 'comment:1', kind: 'comment', of: 'post:1', shelf: 'held', author: 'a', person: 'p', at: 1 },
    ...{ rank: 1, text: '真好看', review: freshReview([]) },
  }

  test('join the others when they are approved, and nobody sees the refused', () => {
    expect(decideComment(comment, true, deciding, false)).toMatchObject({ value: { shelf: 'post:1' } })
    expect(decideComment(comment, false, deciding, false)).toMatchObject({ value: { shelf: 'rejected' } })
    expect(decideComment({ ...comment, shelf: 'post:1' }, true, deciding, false)).toMatchObject({
      refusal: 'already-decided',
    })
  })

  test('are appealed once, and judged by somebody else than before, but for an owner', () => {
    const down = decideCommentDown({ ...comment, shelf: 'post:1' }, deciding)
    const appealed = down.ok ? decideCommentAppeal(down.value, '没有恶意', 5) : down
    expect(appealed).toMatchObject({ value: { shelf: 'appealed', review: { appeal: { text: '没有恶意', at: 5 } } } })
    expect(decideCommentAppeal({ ...comment, shelf: 'post:1' }, '?', 5)).toMatchObject({ refusal: 'nothing-to-appeal' })
    if (!appealed.ok) return
    const { value } = appealed
    const other = { ...deciding, by: 'another' }
    expect(decideComment(value, true, deciding, false)).toMatchObject({ refusal: 'same-operator' })
    expect(decideComment(value, true, deciding, true)).toMatchObject({ value: { shelf: 'post:1' } })
    const upheld = decideComment(value, false, other, false)
    expect(upheld).toMatchObject({ value: { shelf: 'down' } })
    if (upheld.ok)
      expect(decideCommentAppeal(upheld.value, '再说一次', 6)).toMatchObject({ refusal: 'already-appealed' })
  })

  test('are taken down once', () => {
    const down = decideCommentDown({ ...comment, shelf: 'post:1' }, deciding)
    expect(down).toMatchObject({ value: { shelf: 'down' } })
    if (down.ok) expect(decideCommentDown(down.value, deciding)).toMatchObject({ refusal: 'already-so' })
  })
})

describe('laws', () => {
  const step = fc.constantFrom('approve', 'reject', 'down', 'appeal', 'pin', 'unpin', 'mark', 'unmark')

  test('whatever people do, what was taken down or refused is in no list until somebody approves it', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let one = post({ shelf: 'held' })
        let allowed = false
        for (const deed of steps) {
          const decided = {
            approve: () => decidePost(one, true, deciding, { rank: 9, alone: true }),
            reject: () => decidePost(one, false, deciding, { rank: 9, alone: true }),
            down: () => decideTakeDown(one, deciding),
            appeal: () => decideAppeal(one, '…', now),
            pin: () => decidePin(one, true, 0, 3),
            unpin: () => decidePin(one, false, 0, 3),
            mark: () => decideQuality(one, 'second'),
            unmark: () => decideQualityUndone(one),
          }[deed]()
          if (!decided.ok) continue
          one = decided.value
          if (deed === 'approve') allowed = true
          if (deed === 'down' || deed === 'reject') allowed = false
          expect(isShown(one.shelf)).toBe(allowed)
        }
      }),
    )
  })

  test('a rank keeps the order of instants, and a cursor its place', () => {
    const instant = fc.integer({ min: 0, max: 4_000_000_000_000 })
    const chance = fc.uint8Array({ minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(instant, instant, chance, chance, (a, b, one, two) => {
        const [first, second] = [rankAt(a, one), rankAt(b, two)]
        expect([Number.isSafeInteger(first), first >= firstRankAt(a), first < firstRankAt(a + 1)]).toEqual([
          true,
          true,
          true,
        ])
        if (a < b) expect(first).toBeLessThan(second)
        expect(placeOf(cursorOf({ rank: first, id: 'post:1' }))).toEqual({ rank: first, id: 'post:1' })
      }),
    )
  })

  test.each(['', 'x', '1', '1.', '.a', '12345678901234567.a', '1.a b'])('%p is no cursor of ours', (cursor) => {
    expect(placeOf(cursor)).toBeNull()
  })
})
