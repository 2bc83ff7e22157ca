import { accept, type Outcome, refuse } from '../outcome'
import type { Settings } from '../settings'
import type { Card, Decision, Picture, Post, PostShelf, Review, Why } from './state'

/** What is known about who wants to write. */
export interface Writer {
  readonly operator: boolean
  /** Until when they may not write (ms); 0 when they may. */
  readonly mutedUntil: number
}

/** May this member write now (SPEC 8.1, 8.3)? */
export function decideToWrite(
  writer: Writer,
  settings: Pick<Settings, 'posts.open'>,
  now: number,
): Outcome<true, 'posts-closed' | 'muted'> {
  if (!settings['posts.open'] && !writer.operator) return refuse('posts-closed')
  if (writer.mutedUntil > now) return refuse('muted', { until: writer.mutedUntil })
  return accept(true)
}

/** The topics that a community offers. */
export const topicsIn = (settings: Pick<Settings, 'posts.topics'>): string[] => [
  ...new Set(settings['posts.topics'].split(/[\s,，、]+/u).filter((topic) => topic !== '')),
]

/** What was written, and what the checks said of it. */
export interface Draft {
  readonly text: string
  readonly pictures: readonly string[]
  readonly topics: readonly string[]
  /** The card that was asked for: null when it leads nowhere, undefined when none was. */
  readonly card: Card | null | undefined
  /** Posts of the same author today. */
  readonly today: number
}

export type PublishRefusal = 'nothing-to-say' | 'no-such-topic' | 'no-such-card' | 'too-many-today'

/** Is there something to publish? */
export function decideDraft(draft: Draft, settings: Settings): Outcome<true, PublishRefusal> {
  if (draft.text === '' && draft.pictures.length === 0) return refuse('nothing-to-say')
  if (!draft.topics.every((topic) => topicsIn(settings).includes(topic))) return refuse('no-such-topic')
  if (draft.card === null) return refuse('no-such-card')
  if (draft.today >= settings['posts.perDay']) return refuse('too-many-today')
  return accept(true)
}

/**
 * What keeps a post from being shown before people have seen it: words, pictures that nobody else looks at, or that
 * everything is looked at.
 */
export function whyHeld(words: readonly Why[], pictures: readonly Picture[], settings: Settings): readonly Why[] {
  const unseen: Why[] = pictures.some(({ trace }) => trace === '') ? [{ because: 'pictures' }] : []
  const all: Why[] = settings['posts.reviewAll'] ? [{ because: 'everything' }] : []
  return [...words, ...unseen, ...all]
}

/** Where a post begins: in the feed, with WeChat, or with people. */
export const firstShelf = (why: readonly Why[], pictures: readonly Picture[]): 'shown' | 'checking' | 'held' =>
  why.length > 0 ? 'held' : pictures.length > 0 ? 'checking' : 'shown'

export const freshReview = (why: readonly Why[]): Review => ({ why, decisions: [], appeal: null })

/** Is it in lists? */
export const isShown = (shelf: PostShelf): boolean => shelf === 'shown' || shelf === 'pinned'

/** Does it wait for people? */
export const isWaiting = (shelf: string): boolean => shelf === 'held' || shelf === 'appealed'

const decided = (review: Review, decision: Decision): Review => ({
  ...review,
  decisions: [...review.decisions, decision],
})

type Deciding = Omit<Decision, 'is'>

/**
 * Decides about a post that waits. Who took it down does not judge the appeal against it, but for an owner, who may be
 * alone; what is shown after a wait stands on top, where everybody sees it.
 */
export function decidePost(
  post: Post,
  approve: boolean,
  deciding: Deciding,
  { rank, alone }: { readonly rank: number; readonly alone: boolean },
): Outcome<Post, 'already-decided' | 'same-operator'> {
  if (!isWaiting(post.shelf)) return refuse('already-decided')
  const same = post.review.decisions.at(-1)?.by === deciding.by
  if (post.shelf === 'appealed' && same && !alone) return refuse('same-operator')
  const second = post.shelf === 'appealed'
  if (approve) {
    const review = decided(post.review, { ...deciding, is: second ? 'restored' : 'approved' })
    const pictures = post.pictures.map((picture): Picture => ({ ...picture, verdict: 'pass' }))
    return accept({ ...post, shelf: 'shown', rank, review, pictures })
  }
  const review = decided(post.review, { ...deciding, is: second ? 'upheld' : 'rejected' })
  const before = post.review.decisions.at(-1)?.is
  return accept({ ...post, shelf: second && before === 'taken-down' ? 'down' : 'rejected', review })
}

/** Takes a post from every list, at once. */
export function decideTakeDown(post: Post, deciding: Deciding): Outcome<Post, 'already-so'> {
  if (post.shelf === 'down' || post.shelf === 'gone') return refuse('already-so')
  return accept({ ...post, shelf: 'down', review: decided(post.review, { ...deciding, is: 'taken-down' }) })
}

/** The author objects: once, to what was rejected or taken down. */
export function decideAppeal(
  post: Post,
  text: string,
  now: number,
): Outcome<Post, 'nothing-to-appeal' | 'already-appealed'> {
  if (post.review.appeal !== null) return refuse('already-appealed')
  if (post.shelf !== 'rejected' && post.shelf !== 'down') return refuse('nothing-to-appeal')
  return accept({ ...post, shelf: 'appealed', review: { ...post.review, appeal: { text, at: now } } })
}

/** Puts a post on top of the feed, or back into its row. */
export function decidePin(
  post: Post,
  pinned: boolean,
  pinnedNow: number,
  mostPinned: number,
): Outcome<Post, 'no-such-post' | 'already-so' | 'too-many-pinned'> {
  if (!isShown(post.shelf)) return refuse('no-such-post')
  if ((post.shelf === 'pinned') === pinned) return refuse('already-so')
  if (pinned && pinnedNow >= mostPinned) return refuse('too-many-pinned', { most: mostPinned })
  return accept({ ...post, shelf: pinned ? 'pinned' : 'shown' })
}

/** Marks a post as quality content; one that lost its mark does not get it again: one cause pays once. */
export function decideQuality(
  post: Post,
  by: string,
): Outcome<Post, 'no-such-post' | 'already-so' | 'not-yourself' | 'was-undone'> {
  if (!isShown(post.shelf)) return refuse('no-such-post')
  if (post.author === by) return refuse('not-yourself')
  if (post.quality === 'marked') return refuse('already-so')
  if (post.quality === 'undone') return refuse('was-undone')
  return accept({ ...post, quality: 'marked' })
}

/** Takes the mark back, whatever became of the post since. */
export const decideQualityUndone = (post: Post): Outcome<Post, 'already-so'> =>
  post.quality === 'marked' ? accept({ ...post, quality: 'undone' }) : refuse('already-so')
