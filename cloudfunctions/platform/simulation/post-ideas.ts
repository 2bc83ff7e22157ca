/** Ideas about what people write: posts that are liked, answered, marked, taken down, and erased with their author (SPEC 8.1, 3.2). */
import * as posts from '../../../shared/posts/contract'
import type { Post } from '../../../shared/posts/state'
import { type Ideas, idea, type View } from './view'

/** Only schedules that favour it write: the others are about something else. */
const writes = ({ favours }: View): boolean => favours.includes('posts.publish')

const NO_POST = 'post:018f0000-0000-7000-8000-000000000001'

const all = ({ documents }: View): readonly Post[] =>
  documents.all<Post>('things').filter(({ kind, author }) => kind === 'post' && author !== '')

function somePost(view: View, which: (post: Post) => boolean = () => true): string {
  const found = [all(view).filter(which), all(view)].find((some) => some.length > 0)
  return found === undefined || view.chance.happens(0.04) ? NO_POST : view.chance.pick(found)._id
}

export function postIdeasOfMember(view: View): Ideas {
  if (!writes(view)) return []
  const { chance } = view
  const there = all(view).length > 0 ? 1 : 0.1
  return [
    [12, () => idea(posts.publish, { text: `今天读到第 ${chance.below(99)} 页`, topics: [] })],
    [5 * there, () => idea(posts.like, { post: somePost(view), liked: chance.happens(0.7) })],
    [4 * there, () => idea(posts.answer, { post: somePost(view), text: `说得好 ${chance.below(99)}` })],
    [2 * there, () => idea(posts.remove, { post: somePost(view) })],
    [1, () => idea(posts.feed, { limit: 20 })],
    [1, () => idea(posts.mine, { limit: 20 })],
  ]
}

export function postIdeasOfOperator(view: View, openid: string): Ideas {
  // Only the owner may do what is done to posts by content officers.
  if (!writes(view) || (openid !== view.cast.owner && view.chance.happens(0.9))) return []
  const { chance } = view
  const there = all(view).length > 0 ? 1 : 0.1
  const marked = ({ quality }: Post) => quality === 'marked'
  return [
    [12 * there, () => idea(posts.markQuality, { post: somePost(view, (post) => !marked(post)) })],
    [6 * there, () => idea(posts.unmarkQuality, { post: somePost(view, marked), reason: '看错了' })],
    [2 * there, () => idea(posts.takeDown, { item: somePost(view), note: '离题' })],
    [4 * there, () => idea(posts.pin, { post: somePost(view), pinned: chance.happens(0.6) })],
  ]
}
