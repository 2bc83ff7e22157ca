/** What becomes of posts that wait for WeChat: its word comes later, twice, late or never (SPEC 8.2). */
import type { Effect } from '../../shared/documents'
import { withoutWord, withPictureChecked } from '../../shared/posts/checks'
import { rankAt } from '../../shared/posts/rank'
import type { Post } from '../../shared/posts/state'
import { type Courier, deliverFrom } from '../platform/effects'
import type { OnMediaChecked, PushShift } from '../platform/pushed'
import { type Deadline, deadlineIn, lost, untilDone } from '../platform/retry'
import { stamped } from '../platform/stamp'
import type { Tender } from '../platform/tenders'
import { writeVersion } from '../platform/writing'
import { frozen, told } from './consequences'

/** What follows when WeChat, not a person, has refused a post. */
function effectsOf(courier: Courier, before: Post, after: Post): Effect[] {
  const decision = after.review.decisions.at(-1)
  if (decision === undefined || after.review.decisions.length === before.review.decisions.length) return []
  return [frozen(courier, before, decision), told(courier, after, 'post-rejected', decision)]
}

/** Changes a post by a rule, anew after every lost race; nothing is written when nothing changes. */
async function change(courier: Courier, deadline: Deadline, id: string, rule: (post: Post) => Post | null) {
  const { documents } = courier
  const written = await untilDone<Post | null>(deadline, async () => {
    const before = await documents.read<Post>('things', id)
    const after = before === null ? null : rule(before)
    if (before === null || after === null) return null
    const outbox = [...after.outbox, ...effectsOf(courier, before, after)]
    return (await writeVersion(documents, 'things', before, stamped('things', { ...after, outbox }, courier))) ?? lost
  })
  if (written !== null) await deliverFrom(courier, 'things', written)
}

/** WeChat may be quicker than the post is written: its word is kept in mind for some moments. */
const LOOKS = 5
const BETWEEN_LOOKS_MS = 800

async function postAbout({ documents }: PushShift, traceId: string): Promise<string | null> {
  for (let look = 1; look <= LOOKS; look++) {
    const where = { 'pictures.trace': traceId }
    const [found] = await documents.readMany<Post>('things', { where, limit: 1, fields: ['kind'] })
    if (found !== undefined) return found._id
    if (look < LOOKS) await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS))
  }
  return null
}

/** WeChat's word about a picture of a post. */
export const pictureChecked: OnMediaChecked = async ({ traceId, verdict }, shift) => {
  const id = await postAbout(shift, traceId)
  if (id === null) return false
  const courier = await shift.courier()
  const { now } = shift
  const rank = rankAt(now, courier.random(2))
  await change(courier, shift.deadline, id, (post) => withPictureChecked(post, traceId, verdict, { now, rank }))
  return true
}

const TENDING_MS = 4_000

/** Posts that WeChat has said nothing about go to people. */
export const waitingPosts: Tender = {
  kind: 'post',
  tend: (courier, { _id }) =>
    change(courier, deadlineIn(TENDING_MS), _id, (post) => withoutWord(post, courier.moment.now)),
}
