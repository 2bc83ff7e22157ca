import { accept, type Outcome, refuse } from '../outcome'
import type { Comment, Decision } from './state'

type Deciding = Omit<Decision, 'is'>

const decided = (comment: Comment, shelf: string, decision: Decision): Comment => ({
  ...comment,
  shelf,
  review: { ...comment.review, decisions: [...comment.review.decisions, decision] },
})

/** Decides about a comment that waits: it joins the others under its post, or nobody sees it. */
export const decideComment = (
  comment: Comment,
  approve: boolean,
  deciding: Deciding,
): Outcome<Comment, 'already-decided'> => {
  if (comment.shelf !== 'held') return refuse('already-decided')
  return accept(
    approve
      ? decided(comment, comment.of, { ...deciding, is: 'approved' })
      : decided(comment, 'rejected', { ...deciding, is: 'rejected' }),
  )
}

export const decideCommentDown = (comment: Comment, deciding: Deciding): Outcome<Comment, 'already-so'> =>
  comment.shelf === 'down' || comment.shelf === 'gone'
    ? refuse('already-so')
    : accept(decided(comment, 'down', { ...deciding, is: 'taken-down' }))
