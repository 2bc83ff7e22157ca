/** What content officers do for good posts: on top of the feed, and the quality mark that pays its author. */

import type { Deed } from '../../shared/deeds'
import type { Delivery } from '../../shared/documents'
import { accept, refuse } from '../../shared/outcome'
import * as contract from '../../shared/posts/contract'
import { decidePin, decideQuality, decideQualityUndone } from '../../shared/posts/rules'
import type { Post } from '../../shared/posts/state'
import { operatorOf } from '../membership/caller'
import { type Call, command } from '../platform/handler'
import { titleOf } from './consequences'
import { postNamed } from './subjects'

/** More than this on top, and nothing is. */
export const MOST_PINNED = 3

export const pin = command(
  contract.pin,
  postNamed,
  (post, { pinned }, _call, pinnedNow: number) => {
    const decided = decidePin(post, pinned, pinnedNow, MOST_PINNED)
    if (!decided.ok) return decided
    return accept({
      state: decided.value,
      audit: {
        whom: post.author,
        reason: null,
        before: { item: post._id, pinned: !pinned },
        after: { item: post._id, pinned },
      },
      answer: () => ({ post: post._id, pinned }),
    })
  },
  { look: (_post, _input, call) => call.documents.count('things', { kind: 'post', shelf: 'pinned' }) },
)

const deliveryTo = (post: Post, id: string, deed: Deed, call: Call): Delivery => ({
  id,
  to: { person: post.person, account: post.author },
  deed,
  at: call.moment.now,
  revision: call.plan.revision,
})

const qualityAudit = (post: Post, reason: string | null, marked: boolean) => ({
  whom: post.author,
  reason,
  before: { item: post._id, quality: !marked },
  after: { item: post._id, quality: marked },
})

export const markQuality = command(contract.markQuality, postNamed, (post, _input, call) => {
  const by = operatorOf(call).account
  const decided = decideQuality(post, by)
  if (!decided.ok) return decided
  const points = call.plan.settings['points.quality']
  const deed: Deed = { kind: 'quality-marked', title: titleOf(post), points, by }
  return accept({
    state: decided.value,
    effects: [deliveryTo(post, `quality:${post._id}`, deed, call)],
    audit: qualityAudit(post, null, true),
    answer: () => ({ post: post._id }),
  })
})

export const unmarkQuality = command(contract.unmarkQuality, postNamed, (post, { reason }, call) => {
  if (post.shelf === 'gone' && post.quality !== 'marked') return refuse('no-such-post')
  const decided = decideQualityUndone(post)
  if (!decided.ok) return decided
  const entry = `quality:${post._id}`
  const deed: Deed = { kind: 'quality-undone', entry, reason, by: operatorOf(call).account }
  return accept({
    state: decided.value,
    effects: [deliveryTo(post, `reverse:${entry}`, deed, call)],
    audit: qualityAudit(post, reason, false),
    answer: () => ({ post: post._id }),
  })
})
