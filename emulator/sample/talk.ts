/** What others made of the posts: likes, comments, and one that waits to be looked at. Everybody has joined by now. */

import { personIdOf } from '../../cloudfunctions/platform/identity'
import { judgedBy } from '../../cloudfunctions/platform/texts'
import * as posts from '../../cloudfunctions/posts/handlers'
import { blankLike, emptyComment } from '../../cloudfunctions/posts/subjects'
import type { Activity } from '../../shared/activity/state'
import type { Member } from '../../shared/person'
import { isShown } from '../../shared/posts/rules'
import type { Post } from '../../shared/posts/state'
import { chance } from './chance'
import type { Chronicle } from './chronicle'
import { cardTo, type Published, type SampleCircle } from './circle'
import { announced, heldComment, type Said } from './written'

const MINUTE_MS = 60_000

interface Stage {
  readonly chronicle: Chronicle
  readonly circle: SampleCircle
  readonly operators: ReadonlyMap<string, Member>
  readonly members: readonly Member[]
  readonly nowMs: number
}

const makers = {
  quiz: 'sample-content',
  poll: 'sample-content',
  relay: 'sample-activity',
  event: 'sample-activity',
} as const

/** Who runs it tells of what is on, and puts the words for newcomers on top. */
export function announce({ chronicle, circle, operators }: Stage): void {
  for (const thing of chronicle.things as unknown as Activity[]) {
    const words = announced[thing.kind]
    const maker = operators.get(makers[thing.kind] ?? '')
    if (words === undefined || maker === undefined) continue
    circle.publish(maker, { ...words, topics: ['活动'] }, thing.opensAt + 10 * MINUTE_MS, cardTo(thing))
  }
  const owner = operators.get('sample-owner')
  const first = circle.published.find(({ written }) => written.fate === 'pinned')
  if (owner !== undefined && first !== undefined) circle.pin(owner, first)
}

/** Everything that was said and liked; the last comment waits for people. */
export function talkedOver(stage: Stage): void {
  const shown = stage.circle.published.filter(({ post }) => isShown(post.shelf))
  for (const published of shown) {
    liked(stage, published)
    said(stage, published)
  }
  const last = shown.at(-1)
  if (last !== undefined) comment(stage, last.post, ['somebody', heldComment], 9, 1)
}

/** Who looks at the sample has liked nothing yet: they can do it themselves. */
const lookers = ['sample-silver', 'sample-gold', 'sample-bronze', 'sample-owner'].map(personIdOf)

/** An instant between the post and now, sooner rather than later. */
const after = ({ at }: Post, nowMs: number, share: number): number =>
  at + Math.floor(Math.min(nowMs - at, 20 * 60 * MINUTE_MS) * (0.02 + 0.9 * share * share))

function liked({ chronicle, members, nowMs }: Stage, { post, written }: Published): void {
  for (const member of members) {
    if (member.membership.joinedAt > post.at || member.account === post.author || lookers.includes(member._id)) continue
    if (chance('likes', post.text, member._id) >= (written.liked ?? 0)) continue
    const at = after(post, nowMs, chance('liked at', post.text, member._id))
    const like = blankLike(post._id, member.account)
    const occasion = { at, person: member._id, caller: member, found: post }
    const given = chronicle.run(posts.like, like, { post: post._id, liked: true }, occasion)
    if (given !== null) chronicle.things.push(given)
  }
}

function said(stage: Stage, { post, written: { said: all = [] } }: Published): void {
  for (const [index, one] of all.entries()) comment(stage, post, one, index, (index + 1) / (all.length + 1))
}

function comment(stage: Stage, post: Post, [by, text]: Said, index: number, share: number): void {
  const { chronicle, nowMs } = stage
  const member = speaker(stage, post, by, index)
  // Who came later found an older post.
  const at = Math.max(after(post, nowMs, share), member.membership.joinedAt + 20 * MINUTE_MS)
  const occasion = {
    at,
    person: member._id,
    caller: member,
    found: { post, judged: judgedBy(null, text), checked: [] },
  }
  const fresh = emptyComment(`comment:${chronicle.callAt(occasion, posts.answer.action.name).requestId}`)
  const given = chronicle.run(posts.answer, fresh, { post: post._id, text }, occasion)
  if (given === null) throw new Error(`the sample's comment was refused: ${text}`)
  chronicle.things.push(given)
}

function speaker({ members }: Stage, post: Post, by: Said[0], index: number): Member {
  const there = members.filter(({ membership }) => membership.joinedAt < post.at)
  const others = there.filter(
    ({ account, _id, membership }) => account !== post.author && !lookers.includes(_id) && membership.role === null,
  )
  const found =
    by === 'author'
      ? members.find(({ account }) => account === post.author)
      : by === 'somebody'
        ? others[Math.floor(chance('says', post.text, index) * others.length)]
        : members.find(({ _id }) => _id === personIdOf(by))
  if (found === undefined) throw new Error(`the sample has nobody to say this: ${by}`)
  return found
}
