/** The clauses of the rulebook in force: what decisions about members and their texts rest on (SPEC 8.3). */
import { current } from '../../../shared/rulebook/contract'
import { useAnswer } from './answers'

export interface KnownClause {
  readonly id: string
  readonly title: string
  readonly group: string
}

/** Empty while there is no rulebook, or none is known yet. */
export function useClauses(): readonly KnownClause[] {
  const groups = useAnswer(current, {}).value?.rulebook?.groups ?? []
  return groups.flatMap((group) => group.clauses.map(({ id, title }) => ({ id, title, group: group.title })))
}
