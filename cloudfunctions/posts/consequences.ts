/** What follows from a decision about a text: a frozen copy of it, and a word to its author. */
import type { Delivery, Insertion } from '../../shared/documents'
import type { Message, MessageKind } from '../../shared/messages/state'
import { rankAt } from '../../shared/posts/rank'
import type { Comment, Decision, Evidence, Post } from '../../shared/posts/state'
import type { Call } from '../platform/handler'

type Item = Post | Comment
type Deciding = Pick<Call, 'moment' | 'random' | 'plan'>

const TITLE = 16

/** The beginning of a text, to know it again by. */
export const titleOf = ({ text }: Pick<Item, 'text'>): string => {
  const [line = ''] = text.split('\n')
  const characters = Array.from(line)
  return characters.length > TITLE ? `${characters.slice(0, TITLE).join('')}…` : line || '图片'
}

const clauseIn = (clause: Decision['clause']) => (clause === null ? {} : { clause: clause.title })

/** A word to the author, in their inbox. */
export function told({ moment, plan }: Deciding, item: Item, kind: MessageKind, { note, clause }: Decision): Delivery {
  const id = `told:${item._id}:${item.review.decisions.length}`
  const { now } = moment
  const message: Message = { id, kind, at: now, values: { name: titleOf(item), text: note, ...clauseIn(clause) } }
  return {
    id,
    to: { person: item.person, account: item.author },
    deed: { kind: 'told', message },
    at: now,
    revision: plan.revision,
  }
}

/** The id of the copy that was made with a text's `n`th decision. */
export const evidenceId = (item: string, n: number): string => `evidence:${item}:${n}`

/** A copy of the text as it stood: nobody changes it any more. */
export function frozen({ moment, random }: Deciding, before: Item, decision: Decision): Insertion {
  const { at, text, author, review } = before
  const pictures = before.kind === 'post' ? before.pictures.map(({ file }) => file) : []
  const topics = before.kind === 'post' ? before.topics : []
  const evidence: Omit<Evidence, '_id'> = {
    kind: 'evidence',
    shelf: 'kept',
    of: before._id,
    rank: rankAt(moment.now, random(2)),
    author,
    decision,
    copy: { at, text, pictures, topics, why: review.why },
  }
  const id = evidenceId(before._id, review.decisions.length + 1)
  return { id, at: moment.now, to: { collection: 'things' }, document: { ...evidence } }
}
