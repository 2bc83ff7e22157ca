/** What WeChat says of texts and pictures, joined with the word list and with people (SPEC 8.2). */
import type { Decision, Picture, Post, Why } from './state'

/** What WeChat said of something; its label tells why. */
export interface Suggestion {
  readonly suggest: 'pass' | 'review' | 'risky'
  readonly label: number
}

/** WeChat's own check of a text, or why there is none. */
export type Checked = Suggestion | { readonly fault: string }

/** So long a post waits for WeChat's word about its pictures; then people look. */
export const CHECKING_MS = 10 * 60_000

/** What WeChat's word about a text is to us. Who gets no answer has not been told that all is well: people look. */
export const whyChecked = (checked: readonly Checked[]): Why[] =>
  checked.flatMap((one): Why[] => {
    if ('fault' in one) return [{ because: 'wechat', label: one.fault }]
    return one.suggest === 'pass' ? [] : [{ because: 'wechat', label: String(one.label) }]
  })

/** Does WeChat say that nobody must read it? */
export const isRisky = (checked: readonly Checked[]): boolean =>
  checked.some((one) => 'suggest' in one && one.suggest === 'risky')

const verdicts = { pass: 'pass', review: 'review', risky: 'reject' } as const

/** When the sweeper should look at a post: when it has waited for WeChat long enough. */
export const checkingEnds = ({ kind, shelf, at }: Pick<Post, 'kind' | 'shelf' | 'at'>): number | null =>
  kind === 'post' && shelf === 'checking' ? at + CHECKING_MS : null

const BY_WECHAT = ''

const rejection = (at: number): Decision => ({
  is: 'rejected',
  by: BY_WECHAT,
  at,
  note: '图片没有通过微信的检查',
  clause: null,
})

/** Has it come to people only because WeChat did not answer in time? */
const waitsForNothingElse = ({ shelf, review }: Post): boolean =>
  shelf === 'checking' || (shelf === 'held' && review.why.every(({ because }) => because === 'unchecked'))

/**
 * WeChat's word about one picture. It may come twice, or late: what people decided stays, and a post that waits for them for
 * another reason goes on waiting.
 * @param suggestion null when WeChat could not judge the picture
 * @param rank where it stands when it is shown now: on top, where everybody sees it
 * @returns the post as it stands now; null when nothing changes
 */
export function withPictureChecked(
  post: Post,
  trace: string,
  suggestion: Suggestion | null,
  { now, rank }: { readonly now: number; readonly rank: number },
): Post | null {
  const judged = post.pictures.find((picture) => picture.trace === trace)
  if (judged === undefined || judged.verdict !== 'pending') return null
  const verdict = suggestion === null ? 'review' : verdicts[suggestion.suggest]
  const pictures = post.pictures.map((picture): Picture => (picture === judged ? { ...picture, verdict } : picture))
  const told: Why[] =
    verdict === 'pass' ? [] : [{ because: 'wechat', label: String(suggestion?.label ?? 'not-judged') }]
  const known: Post = { ...post, pictures, review: { ...post.review, why: [...post.review.why, ...told] } }
  return waitsForNothingElse(post) ? movedBy(known, now, rank) : known
}

function movedBy(post: Post, now: number, rank: number): Post {
  const is = (verdict: Picture['verdict']) => post.pictures.some((picture) => picture.verdict === verdict)
  const why = post.review.why.filter(({ because }) => because !== 'unchecked')
  if (is('reject')) {
    const decisions = [...post.review.decisions, rejection(now)]
    return { ...post, shelf: 'rejected', review: { ...post.review, decisions } }
  }
  if (is('review')) return { ...post, shelf: 'held' }
  return is('pending') ? post : { ...post, shelf: 'shown', rank, review: { ...post.review, why } }
}

/** WeChat has said nothing for too long: people look (never lost, never silently passed). */
export const withoutWord = (post: Post, now: number): Post | null => {
  const ends = checkingEnds(post)
  if (ends === null || ends > now) return null
  return { ...post, shelf: 'held', review: { ...post.review, why: [...post.review.why, { because: 'unchecked' }] } }
}
