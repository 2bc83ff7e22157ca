/** What the makers of quizzes, polls, relays and events do with each (SPEC 7): the same handlers, registered by kind. */
import type * as v from 'valibot'
import type { Action } from '../../shared/action'
import type { makingOf, publishingOf } from '../../shared/activity/making'
import { decideClose, decideDiscard, decidePublish } from '../../shared/activity/rules'
import type { Activity, ActivityKind } from '../../shared/activity/state'
import type { Effect } from '../../shared/documents'
import { accept, type Outcome, refuse } from '../../shared/outcome'
import { type Call, command } from '../platform/handler'
import { type Judged, judgeWritten, refusedText } from '../platform/texts'
import { activityAudit } from './audit'
import { idOf, type MadeSubject } from './things'

type Making = ReturnType<typeof makingOf<ActivityKind, v.GenericSchema, string>>

/**
 * Closing and discarding are the same for all.
 * @param closed what else becomes of what is closed
 */
export const ending = <A extends Activity>(
  contract: Pick<Making, 'close' | 'discard'>,
  subject: MadeSubject<A>,
  closed: (before: A, after: A) => A = (_before, after) => after,
) => ({
  close: command(contract.close, subject, (activity, _input, { moment }) => {
    const decided = decideClose(activity, moment.now)
    if (!decided.ok) return decided
    const state = closed(activity, decided.value)
    const { closesAt } = state
    return accept({
      ...{ state, audit: activityAudit(state, 'open', 'ended') },
      answer: () => ({ id: idOf(state), closesAt }),
    })
  }),
  discard: command(contract.discard, subject, (activity) => {
    const decided = decideDiscard(activity)
    if (!decided.ok) return decided
    return accept({
      ...{ state: decided.value, audit: activityAudit(activity, 'draft', 'gone') },
      answer: () => ({ id: idOf(activity) }),
    })
  }),
})

/** What begins with an activity that is opened to all: its places. */
export type Begins<A extends Activity> = (activity: A, at: number) => readonly Effect[]

/** Opens a draft to all until a time. */
export const publishing = <A extends Activity>(
  contract: ReturnType<typeof publishingOf<ActivityKind>>,
  subject: MadeSubject<A>,
  begins: Begins<A> = () => [],
) =>
  command(contract, subject, (activity, { closesAt }, { moment }) => {
    const decided = decidePublish(activity, closesAt, moment.now)
    return decided.ok ? opened(decided.value, begins, moment.now) : decided
  })

/** The decision that an activity is open from now on. */
export const opened = <A extends Activity>(state: A, begins: Begins<A>, at: number) =>
  accept({
    ...{ state, audit: activityAudit(state, 'draft', 'open'), effects: begins(state, at) },
    answer: () => ({ id: idOf(state), closesAt: state.closesAt }),
  })

interface Written {
  readonly id?: string | undefined
}

type SaveOf<Draft, R extends string> = Action<
  string,
  v.GenericSchema<Written & { draft: unknown }, Written & { draft: Draft }>,
  v.GenericSchema<{ id: string }>,
  R | 'not-a-draft' | 'text-rejected'
>

/**
 * Writes a draft.
 * @param texts everything in it that people will read: it passes layer 1 (SPEC 8.3)
 * @param write the activity with this draft, or why it cannot be so
 */
export const saving = <A extends Activity, Draft, const R extends string>(
  contract: SaveOf<Draft, R>,
  subject: MadeSubject<A>,
  texts: (draft: Draft) => readonly (string | undefined)[],
  write: (activity: A, draft: Draft, call: Call) => Outcome<A, R>,
) =>
  command(
    contract,
    subject,
    (activity, { draft }, call, judged: Judged) => {
      if (activity.shelf !== 'draft') return refuse('not-a-draft')
      const rejected = refusedText(judged)
      if (rejected !== null) return rejected
      const written = write(activity, draft, call)
      if (!written.ok) return written
      const state = written.value
      return accept({
        ...{ state, audit: activityAudit(state, activity.version === 0 ? 'new' : 'draft', 'draft') },
        answer: () => ({ id: idOf(state) }),
      })
    },
    { look: (_activity, { draft }, call) => judgeWritten(call, 'forum', ...texts(draft)) },
  )
