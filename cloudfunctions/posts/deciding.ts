/** What people decide about posts and comments, and what follows: a frozen copy, a word to the author. */
import type { Effect } from '../../shared/documents'
import type { MessageKind } from '../../shared/messages/state'
import { accept, type Outcome, refuse } from '../../shared/outcome'
import { decideComment, decideCommentDown } from '../../shared/posts/comments'
import * as contract from '../../shared/posts/contract'
import { rankAt } from '../../shared/posts/rank'
import { decidePost, decideTakeDown } from '../../shared/posts/rules'
import type { Comment, Decision, Post } from '../../shared/posts/state'
import { operatorOf } from '../membership/caller'
import { type FoundClause, findClause, refusedClause } from '../platform/clauses'
import { type Call, command } from '../platform/handler'
import { frozen, told } from './consequences'
import { itemNamed } from './subjects'

type Item = Post | Comment

const decidingOf = (call: Call, note: string | undefined, clause: FoundClause) => ({
  by: operatorOf(call).account,
  at: call.moment.now,
  note: note ?? '',
  clause: typeof clause === 'string' ? null : clause,
})

/** The clause that a decision names, looked up before it is decided. */
const named = (_item: Item, input: { readonly clause?: string | undefined }, call: Call) =>
  findClause(call, input.clause)

const lastOf = ({ review }: Item): Decision => {
  const last = review.decisions.at(-1)
  if (last === undefined) throw new Error('nothing was decided')
  return last
}

const audited = (before: Item, after: Item, note: string) => ({
  whom: before.author,
  reason: note === '' ? null : note,
  before: { item: before._id, shelf: before.shelf },
  after: { item: after._id, shelf: after.shelf },
})

type Decided = Outcome<Item, 'already-decided' | 'same-operator'>

export const decide = command(
  contract.decide,
  itemNamed,
  (item: Item, input, call, clause: FoundClause) => {
    const unknown = refusedClause(clause)
    if (unknown !== null) return unknown
    const deciding = decidingOf(call, input.note, clause)
    const rank = rankAt(call.moment.now, call.random(2))
    const alone = operatorOf(call).membership.role === 'owner'
    const decided: Decided =
      item.kind === 'post'
        ? decidePost(item, input.approve, deciding, { rank, alone })
        : decideComment(item, input.approve, deciding, alone)
    if (!decided.ok) return decided
    const after = decided.value
    const decision = lastOf(after)
    // A comment that was only looked at before it was shown needs no word.
    const restored: MessageKind[] = decision.is === 'restored' ? ['comment-restored'] : []
    const shown: MessageKind[] = item.kind === 'post' ? ['post-shown'] : restored
    const kinds: MessageKind[] = input.approve ? shown : [item.kind === 'post' ? 'post-rejected' : 'comment-rejected']
    const effects: Effect[] = [
      ...(input.approve ? [] : [frozen(call, item, decision)]),
      ...kinds.map((kind) => told(call, after, kind, decision)),
    ]
    return accept({
      state: after,
      effects,
      audit: audited(item, after, deciding.note),
      answer: () => ({ item: item._id, shown: input.approve }),
    })
  },
  { look: named },
)

export const takeDown = command(
  contract.takeDown,
  itemNamed,
  (item: Item, input, call, clause: FoundClause) => {
    const unknown = refusedClause(clause)
    if (unknown !== null) return unknown
    const deciding = decidingOf(call, input.note, clause)
    const decided = item.kind === 'post' ? decideTakeDown(item, deciding) : decideCommentDown(item, deciding)
    if (!decided.ok) return item.shelf === 'gone' ? refuse('no-such-item') : decided
    const after: Item = decided.value
    const decision = lastOf(after)
    const kind: MessageKind = item.kind === 'post' ? 'post-down' : 'comment-rejected'
    return accept({
      state: after,
      effects: [frozen(call, item, decision), told(call, after, kind, decision)],
      audit: audited(item, after, deciding.note),
      answer: () => ({ item: item._id }),
    })
  },
  { look: named },
)
