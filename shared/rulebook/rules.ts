import { opaqueId, type RandomBytes } from '../ids'
import { accept, type Outcome, refuse } from '../outcome'
import type { Person } from '../person'
import type { Moment } from '../plan'
import { differenceBetween } from './difference'
import type { Clause, ClauseGroup } from './state'

/** A rulebook has at least so many clauses (SPEC 2.3) … */
export const FEWEST_CLAUSES = 12
/** … and at most so many: people should be able to read it. */
export const MOST_CLAUSES = 60
export const MOST_GROUPS = 12

const CLAUSE_ID_LENGTH = 8

export const clausesOf = (groups: readonly ClauseGroup[]): Clause[] => groups.flatMap((group) => [...group.clauses])

/** A clause as it is written: a new one has no id yet. */
export interface WrittenClause extends Omit<Clause, 'id'> {
  readonly id?: string | undefined
}
export interface WrittenGroup extends Omit<ClauseGroup, 'clauses'> {
  readonly clauses: readonly WrittenClause[]
}

type WritingRefusal = 'same-group-twice' | 'same-clause-twice' | 'too-many-clauses'

/** What was written, each new clause with an id of its own. */
export function withIds(written: readonly WrittenGroup[], random: RandomBytes): Outcome<ClauseGroup[], WritingRefusal> {
  const titles = written.map(({ title }) => title)
  if (new Set(titles).size < titles.length) return refuse('same-group-twice')
  const clauses = written.flatMap((group) => group.clauses)
  if (clauses.length > MOST_CLAUSES) return refuse('too-many-clauses', { clauses: clauses.length, most: MOST_CLAUSES })
  const known = clauses.flatMap(({ id }) => (id === undefined ? [] : [id]))
  if (new Set(known).size < known.length) return refuse('same-clause-twice')
  return accept(
    written.map(({ title, clauses: own }) => ({
      title,
      clauses: own.map((clause) => ({ ...clause, id: clause.id ?? opaqueId(CLAUSE_ID_LENGTH, random) })),
    })),
  )
}

/** May this draft become the next version? */
export function decidePublish(
  draft: readonly ClauseGroup[],
  current: readonly ClauseGroup[] | null,
): Outcome<null, 'too-few-clauses' | 'empty-group' | 'nothing-to-change'> {
  const clauses = clausesOf(draft).length
  if (clauses < FEWEST_CLAUSES) return refuse('too-few-clauses', { clauses, needed: FEWEST_CLAUSES })
  if (draft.some((group) => group.clauses.length === 0)) return refuse('empty-group')
  if (current !== null && isSame(draft, current)) return refuse('nothing-to-change')
  return accept(null)
}

/** The same words in the same order: a new order alone is no new version to agree to. */
export const isSame = (draft: readonly ClauseGroup[], current: readonly ClauseGroup[]): boolean =>
  differenceBetween(current, draft).length === 0

/** Agrees to a version: the present one, whoever agrees. Agreeing again says the same. */
export function decideAccept(
  person: Person,
  version: number,
  current: number,
  moment: Moment,
): Outcome<Person, 'no-rulebook' | 'not-current' | 'banned'> {
  if (person.state === 'banned') return refuse('banned')
  if (current === 0) return refuse('no-rulebook')
  if (version !== current) return refuse('not-current', { current })
  if (person.rulebook.accepted === version) return accept(person)
  return accept({ ...person, rulebook: { accepted: version, at: moment.now } })
}

/** What a member may do all the same while a new version waits for their yes (SPEC 2.3). */
const allowedBefore: readonly string[] = ['rulebook.accept', 'membership.leave', 'membership.claimOwnership']

/** Must this member agree to the new version before this command? */
export const mustAcceptFirst = (member: Person, action: string, current: number): boolean =>
  member.state === 'member' && member.rulebook.accepted < current && !allowedBefore.includes(action)
