/** The rulebook's clauses, for whatever rests on one: decisions about posts, sanctions (SPEC 8.3). */
import { refuse } from '../../shared/outcome'
import { type Rulebook, rulebookId } from '../../shared/rulebook/state'
import { PassingFault } from './faults'
import type { Call } from './handler'

/** A clause as it was called when something was decided by it. */
export interface NamedClause {
  readonly id: string
  readonly title: string
}

/** `none` was named; `unknown`: the rulebook in force has no such clause. */
export type FoundClause = NamedClause | 'none' | 'unknown'

/** A published text never changes: an instance that has read it once keeps it. */
const KEPT_MS = 3_600_000

async function inForce(call: Call): Promise<Rulebook | null> {
  const number = call.community.rulebook
  if (number === 0) return null
  const id = rulebookId(number)
  return call.remembered(
    id,
    async () => {
      const text = await call.documents.read<Rulebook>('things', id)
      if (text === null) throw new PassingFault(`the rulebook ${number} is not there yet`)
      return text
    },
    KEPT_MS,
  )
}

/** The clause of this id in the rulebook in force. Give it to a command as part of its `look`. */
export async function findClause(call: Call, id: string | undefined): Promise<FoundClause> {
  if (id === undefined) return 'none'
  const rulebook = await inForce(call)
  const clause = rulebook?.groups.flatMap(({ clauses }) => clauses).find((one) => one.id === id)
  return clause === undefined ? 'unknown' : { id: clause.id, title: clause.title }
}

export const refusedClause = (found: FoundClause) => (found === 'unknown' ? refuse('no-such-clause') : null)

/** A sanction must name its clause, as soon as there is a rulebook to name one from. */
export const missingClause = (call: Call, found: FoundClause) =>
  found === 'none' && call.community.rulebook > 0 ? refuse('clause-missing') : null
