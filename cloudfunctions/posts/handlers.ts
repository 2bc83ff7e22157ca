import type { Insertion } from '../../shared/documents'
import { accept, refuse } from '../../shared/outcome'
import { type Checked, isRisky, whyChecked } from '../../shared/posts/checks'
import { decideCommentAppeal } from '../../shared/posts/comments'
import * as contract from '../../shared/posts/contract'
import { filesLeftBy, withoutWords } from '../../shared/posts/erasing'
import { appealComment as appealCommentContract } from '../../shared/posts/own-comments-contract'
import { rankAt } from '../../shared/posts/rank'
import { decideAppeal, decideToWrite, freshReview, isShown } from '../../shared/posts/rules'
import type { Comment, Post } from '../../shared/posts/state'
import { callerOf } from '../membership/caller'

import { type Call, command } from '../platform/handler'
import { type Judged, judgeTexts, refusedText } from '../platform/texts'
import { trashOf } from '../platform/trash'
import { checkWritten } from './asking'
import { wordsIn, writerOf } from './publish'
import { commentNamed, myLike, newComment, postNamed } from './subjects'

export const remove = command(contract.remove, postNamed, (post, _input, call) => {
  if (post.shelf === 'gone') return refuse('no-such-post')
  if (post.author !== callerOf(call).account) return refuse('not-yours')
  // What was taken down before stays as a frozen copy; the post itself is forgotten.
  const { _id, ...document } = trashOf(post._id, filesLeftBy(post), call.moment.now)
  const trash: Insertion = { id: _id, at: call.moment.now, to: { collection: 'things' }, document }
  return accept({
    state: withoutWords(post),
    effects: document.files.length > 0 ? [trash] : [],
    answer: () => ({ post: post._id }),
  })
})

/** Is the post there for members? */
const shownPost = async (call: Call, id: string): Promise<Post | null> => {
  const post = await call.documents.read<Post>('things', id)
  return post !== null && isShown(post.shelf) ? post : null
}

export const like = command(
  contract.like,
  myLike,
  (mine, { post, liked }, call, found: Post | null) => {
    if (found === null) return refuse('no-such-post')
    return accept({
      state: { ...mine, shelf: liked ? post : 'off', rank: rankAt(call.moment.now, call.random(2)) },
      answer: () => ({ liked }),
    })
  },
  { look: (_mine, { post }, call) => shownPost(call, post) },
)

interface Answering {
  readonly post: Post | null
  readonly judged: Judged
  readonly checked: readonly Checked[]
}

async function lookAtAnswer(_comment: Comment, input: { post: string; text: string }, call: Call): Promise<Answering> {
  const [post, judged] = await Promise.all([shownPost(call, input.post), judgeTexts(call, input.text)])
  const allowed = decideToWrite(writerOf(callerOf(call)), call.plan.settings, call.moment.now)
  const worthAsking = allowed.ok && post !== null && judged.verdict !== 'reject'
  return { post, judged, checked: worthAsking ? await checkWritten(call, input.text, 'comment') : [] }
}

export const answer = command(
  contract.answer,
  newComment,
  (comment, { text }, call, { post, judged, checked }: Answering) => {
    const caller = callerOf(call)
    const allowed = decideToWrite(writerOf(caller), call.plan.settings, call.moment.now)
    if (!allowed.ok) return allowed
    if (post === null) return refuse('no-such-post')
    const refused = judged.verdict === 'reject' ? refusedText(judged) : null
    if (refused !== null) return refused
    if (isRisky(checked)) return refuse('text-rejected', { places: [] })
    const why = [...wordsIn(judged), ...whyChecked(checked)]
    return accept({
      state: {
        ...{ ...comment, text, of: post._id, author: caller.account, person: caller._id, at: call.moment.now },
        rank: rankAt(call.moment.now, call.random(2)),
        shelf: why.length === 0 ? post._id : 'held',
        review: freshReview(why),
      },
      answer: (after) => ({ comment: after._id, held: after.shelf === 'held' }),
    })
  },
  { look: lookAtAnswer },
)

export const removeComment = command(contract.removeComment, commentNamed, (comment, _input, call) => {
  if (comment.shelf === 'gone') return refuse('no-such-comment')
  if (comment.author !== callerOf(call).account) return refuse('not-yours')
  return accept({ state: withoutWords(comment), answer: () => ({ comment: comment._id }) })
})

export const appeal = command(contract.appeal, postNamed, (post, { text }, call) => {
  if (post.shelf === 'gone') return refuse('no-such-post')
  if (post.author !== callerOf(call).account) return refuse('not-yours')
  const decided = decideAppeal(post, text, call.moment.now)
  if (!decided.ok) return decided
  return accept({ state: decided.value, answer: () => ({ post: post._id }) })
})

export const appealComment = command(appealCommentContract, commentNamed, (comment, { text }, call) => {
  if (comment.shelf === 'gone') return refuse('no-such-comment')
  if (comment.author !== callerOf(call).account) return refuse('not-yours')
  const decided = decideCommentAppeal(comment, text, call.moment.now)
  if (!decided.ok) return decided
  return accept({ state: decided.value, answer: () => ({ comment: comment._id }) })
})
