/** How quizzes, polls, relays and events are found: documents of `things`, named by their kind. */
import { createHash } from 'node:crypto'
import type { Activity, ActivityKind } from '../../shared/activity/state'
import { NEVER } from '../../shared/documents'
import { noNews } from '../../shared/news'
import { operatorOf } from '../membership/caller'
import type { Call, Subject } from '../platform/handler'

const thingId = (kind: ActivityKind, id: string): string => `${kind}:${id}`

/** The id by which everybody names it. */
export const idOf = ({ _id }: Pick<Activity, '_id'>): string => _id.slice(_id.indexOf(':') + 1)

/** What is begun by a request has its id from the request: sent again, it is the same. */
const newId = ({ person, requestId }: Call): string =>
  createHash('sha256').update(`${person}:${requestId}`).digest('base64url').slice(0, 16)

/** As this instance knows it, up to 3 s late; null when there is none that members may see. */
export async function shownActivity<A extends Activity>(call: Call, kind: ActivityKind, id: string): Promise<A | null> {
  const name = thingId(kind, id)
  const activity = await call.remembered(name, () => call.documents.read<A>('things', name))
  return activity === null || activity.shelf !== 'shown' ? null : activity
}

/** As it is now, whoever may see it. */
export async function anyActivity<A extends Activity>(call: Call, kind: ActivityKind, id: string): Promise<A | null> {
  const activity = await call.documents.read<A>('things', thingId(kind, id))
  return activity === null || activity.shelf === 'gone' ? null : activity
}

type Own<A extends Activity> = Omit<A, Exclude<keyof Activity, 'kind'>>

/** A draft that an operator begins. */
export const begun = <A extends Activity>(call: Call, own: Own<A>): A => {
  const common: Omit<Activity, 'kind'> = {
    ...{ _id: thingId(own.kind, newId(call)), version: 0, shelf: 'draft', rank: call.moment.now },
    ...{ title: '', intro: '', opensAt: 0, closesAt: NEVER, by: operatorOf(call).account },
    ...{ outbox: [], answered: [], forgottenUpTo: '', due: NEVER },
  }
  return { ...common, ...own } as unknown as A
}

export type MadeSubject<A extends Activity> = Subject<{ readonly id?: string | undefined }, A, A>

/** The thing that an operator's command names, or a new one when it names none. */
export const made = <A extends Activity>(own: Own<A>): MadeSubject<A> => ({
  collection: 'things',
  load: async (call, { id }) => {
    if (id !== undefined) return anyActivity<A>(call, own.kind, id)
    const fresh = begun<A>(call, own)
    return (await call.documents.read<A>('things', fresh._id)) ?? fresh
  },
  admits: (_any): _any is A => true,
  missing: `no-such-${own.kind}`,
  ready: (state) => state,
  complete: (state) => ({ state, news: noNews }),
})
