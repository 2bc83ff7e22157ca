import { accept, type Outcome, refuse } from '../outcome'
import { isWaiting } from './rules'
import type { Comment, Decision } from './state'

type Deciding = Omit<Decision, 'is'>

const decided = (comment: Comment, shelf: string, decision: Decision): Comment => ({
  ...comment,
  shelf,
  review: { ...comment.review, decisions: [...comment.review.decisions, decision] },
})

/**
 * Decides about a comment that waits: it joins the others under its post, or nobody sees it. Who took it down does not judge
 * the appeal against it, but for an owner, who may be alone.
 */
export function decideComment(
  comment: Comment,
  approve: boolean,
  deciding: Deciding,
  alone: boolean,
): Outcome<Comment, 'already-decided' | 'same-operator'> {
  const { shelf, of, review } = comment
  if (!isWaiting(shelf)) return refuse('already-decided')
  const second = shelf === 'appealed'
  const before = review.decisions.at(-1)
  if (second && before?.by === deciding.by && !alone) return refuse('same-operator')
  if (approve) return accept(decided(comment, of, { ...deciding, is: second ? 'restored' : 'approved' }))
  const after = second && before?.is === 'taken-down' ? 'down' : 'rejected'
  return accept(decided(comment, after, { ...deciding, is: second ? 'upheld' : 'rejected' }))
}

export const decideCommentDown = (comment: Comment, deciding: Deciding): Outcome<Comment, 'already-so'> =>
  comment.shelf === 'down' || comment.shelf === 'gone'
    ? refuse('already-so')
    : accept(decided(comment, 'down', { ...deciding, is: 'taken-down' }))

/** The author objects: once, to what was rejected or taken down. */
export function decideCommentAppeal(
  comment: Comment,
  text: string,
  now: number,
): Outcome<Comment, 'nothing-to-appeal' | 'already-appealed'> {
  if (comment.review.appeal !== null) return refuse('already-appealed')
  if (comment.shelf !== 'rejected' && comment.shelf !== 'down') return refuse('nothing-to-appeal')
  return accept({ ...comment, shelf: 'appealed', review: { ...comment.review, appeal: { text, at: now } } })
}

const kept = ['held', 'appealed', 'rejected', 'down'] as const
export type CommentState = 'shown' | (typeof kept)[number]

/** How a comment stands for its author; null when it is gone. */
export function stateOfComment({ shelf, of }: Pick<Comment, 'shelf' | 'of'>): CommentState | null {
  if (shelf === of) return 'shown'
  return kept.find((state) => state === shelf) ?? null
}
