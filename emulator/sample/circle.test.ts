import { personIdOf } from '../../cloudfunctions/platform/identity'
import { judgedBy } from '../../cloudfunctions/platform/texts'
import type { Activity } from '../../shared/activity/state'
import { isMember, type Person } from '../../shared/person'
import { isShown } from '../../shared/posts/rules'
import type { Comment, Evidence, Like, Post } from '../../shared/posts/state'
import { picturesIn } from './circle'
import { sampleAt } from './load'

const now = Date.parse('2027-03-03T15:20:00+08:00')
const documents = JSON.parse(JSON.stringify(sampleAt(now))) as ReturnType<typeof sampleAt>
const members = (documents.people as unknown as Person[]).filter(isMember)
const ofKind = <Thing>(kind: string) => documents.things.filter((thing) => thing.kind === kind) as unknown as Thing[]
const posts = ofKind<Post>('post')
const comments = ofKind<Comment>('comment')
const likes = ofKind<Like>('like')
const shown = posts.filter(({ shelf }) => isShown(shelf))
const named = (account: string) => members.find((member) => member.account === account)

test('the circle is alive: some forty posts of many people, some with pictures, one on top, some marked', () => {
  expect(shown.length).toBeGreaterThanOrEqual(34)
  expect(new Set(shown.map(({ author }) => author)).size).toBeGreaterThan(20)
  expect(shown.filter(({ pictures }) => pictures.length > 0).length).toBeGreaterThan(8)
  expect(posts.filter(({ shelf }) => shelf === 'pinned')).toHaveLength(1)
  expect(shown.filter(({ quality }) => quality === 'marked').length).toBeGreaterThanOrEqual(6)
  expect(comments.length).toBeGreaterThan(60)
  expect(likes.length).toBeGreaterThan(300)
})

test('each of its pictures is a file, and WeChat has passed it', () => {
  const files = picturesIn(documents.things).map(([cloudPath]) => cloudPath)
  const pictures = posts.flatMap((post) => post.pictures)
  expect(pictures.map(({ file }) => file.replace(/^cloud:\/\/[^/]+\//, ''))).toEqual(files)
  expect(pictures.every(({ verdict }) => verdict === 'pass')).toBe(true)
})

test('cards lead to the quiz, the poll, the relay and the event that are on', () => {
  const on = (documents.things as unknown as Activity[]).map(({ _id }) => _id)
  const cards = shown.flatMap(({ card }) => card ?? [])
  expect(cards.map(({ kind }) => kind).sort()).toEqual(['event', 'poll', 'quiz', 'relay'])
  expect(cards.filter(({ kind, id }) => !on.includes(`${kind}:${id}`))).toEqual([])
})

test('nobody wrote before joining or in the future, and nobody likes what is theirs', () => {
  for (const { author, at } of [...posts, ...comments]) {
    expect(named(author)?.membership.joinedAt).toBeLessThan(at)
    expect(at).toBeLessThanOrEqual(now)
  }
  const authors = new Map(posts.map(({ _id, author }) => [_id, author]))
  expect(likes.filter(({ shelf, author }) => authors.get(shelf) === author)).toEqual([])
  expect(new Set(likes.map(({ _id }) => _id)).size).toBe(likes.length)
})

test('the word list lets everything pass but what waits for people', () => {
  const waits = (text: string) => judgedBy(null, text).verdict
  expect(shown.filter(({ text }) => waits(text) !== 'pass')).toEqual([])
  const held = [...posts, ...comments].filter(({ shelf }) => shelf === 'held')
  expect(held.map(({ kind }) => kind).sort()).toEqual(['comment', 'post'])
  expect(held.map(({ text }) => waits(text))).toEqual(['review', 'review'])
})

test('an appeal waits against a decision that left a copy and told its author', () => {
  const [appealed, ...others] = posts.filter(({ shelf }) => shelf === 'appealed')
  expect(others).toEqual([])
  expect(appealed?.review).toMatchObject({
    appeal: { text: expect.stringContaining('报备') },
    decisions: [{ is: 'taken-down', clause: { id: 'ads-2' } }],
  })
  expect(ofKind<Evidence>('evidence')).toMatchObject([{ of: appealed?._id, copy: { text: appealed?.text } }])
  const told = named(appealed?.author ?? '')?.inbox.messages.map(({ kind }) => kind)
  expect(told).toContain('post-down')
})

test('who wrote a post that was marked is paid for that post', () => {
  const ledger = documents.ledger as unknown as { readonly id: string; readonly points: number }[]
  const entries = [...ledger, ...members.flatMap(({ pending }) => pending)]
  for (const { _id } of posts.filter(({ quality }) => quality === 'marked')) {
    expect(entries.filter(({ id }) => id === `quality:${_id}`)).toMatchObject([{ points: 10 }])
  }
  const silver = members.find(({ _id }) => _id === personIdOf('sample-silver'))
  expect(silver?.posts.quality).toBe(14)
})
