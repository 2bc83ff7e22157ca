/** The rulebook while it is written: groups of clauses that come, go and move. Pure. */
import type { OutputOf } from '../../../../shared/action'
import type { draft } from '../../../../shared/rulebook/contract'
import { MOST_CLAUSES, MOST_GROUPS } from '../../../../shared/rulebook/rules'

export type Draft = OutputOf<typeof draft>

export const LONGEST_GROUP = 12
export const LONGEST_TITLE = 20
export const LONGEST_TEXT = 300

/** A clause has its id once the server has seen it; until then a key of its own. */
export interface Clause {
  readonly key: string
  readonly id: string | null
  readonly title: string
  readonly text: string
}

export interface Group {
  readonly key: string
  readonly title: string
  readonly clauses: readonly Clause[]
}

export type Groups = readonly Group[]

export const groupsOf = (told: Draft['groups']): Groups =>
  told.map(({ title, clauses }) => ({
    ...{ key: `group ${title}`, title },
    clauses: clauses.map((clause) => ({ ...clause, key: clause.id })),
  }))

/** As it is sent: new clauses without an id. */
export const groupsToSend = (groups: Groups) =>
  groups.map(({ title, clauses }) => ({
    title: title.trim(),
    clauses: clauses.map((clause) => ({
      ...(clause.id === null ? {} : { id: clause.id }),
      ...{ title: clause.title.trim(), text: clause.text.trim() },
    })),
  }))

export const isSame = (one: Groups, other: Groups): boolean =>
  JSON.stringify(groupsToSend(one)) === JSON.stringify(groupsToSend(other))

export const countClauses = (groups: Groups): number => groups.reduce((sum, { clauses }) => sum + clauses.length, 0)

const inGroup = (groups: Groups, key: string, change: (group: Group) => Group): Groups =>
  groups.map((group) => (group.key === key ? change(group) : group))

/** A key that nothing has yet. */
export function freshKey(groups: Groups): string {
  const used = new Set(groups.flatMap((group) => [group.key, ...group.clauses.map(({ key }) => key)]))
  let number = 1
  while (used.has(`new ${number}`)) number += 1
  return `new ${number}`
}

export const mayAddClause = (groups: Groups): boolean => countClauses(groups) < MOST_CLAUSES
export const mayAddGroup = (groups: Groups): boolean => groups.length < MOST_GROUPS

/** A clause as it was written: a new one goes to the end of the group, one that changed its group likewise. */
export function withClause(groups: Groups, to: string, clause: Clause): Groups {
  const home = groups.find(({ clauses }) => clauses.some(({ key }) => key === clause.key))
  if (home?.key === to) {
    return inGroup(groups, to, (group) => ({
      ...group,
      clauses: group.clauses.map((one) => (one.key === clause.key ? clause : one)),
    }))
  }
  return inGroup(withoutClause(groups, clause.key), to, (group) => ({ ...group, clauses: [...group.clauses, clause] }))
}

export const withoutClause = (groups: Groups, key: string): Groups =>
  groups.map((group) => ({ ...group, clauses: group.clauses.filter((clause) => clause.key !== key) }))

/** A place up or down within its group; at its end into the neighbouring group. */
export function withClauseMoved(groups: Groups, key: string, step: 1 | -1): Groups {
  const at = groups.findIndex(({ clauses }) => clauses.some((clause) => clause.key === key))
  const group = groups[at]
  if (group === undefined) return groups
  const place = group.clauses.findIndex((clause) => clause.key === key)
  const clause = group.clauses[place]
  if (clause === undefined) return groups
  if (group.clauses[place + step] !== undefined) {
    return inGroup(groups, group.key, (one) => ({ ...one, clauses: moved(one.clauses, place, step) }))
  }
  const neighbour = groups[at + step]
  if (neighbour === undefined) return groups
  return inGroup(withoutClause(groups, key), neighbour.key, (one) => ({
    ...one,
    clauses: step === 1 ? [clause, ...one.clauses] : [...one.clauses, clause],
  }))
}

export const withGroup = (groups: Groups, group: Group): Groups =>
  groups.some(({ key }) => key === group.key) ? inGroup(groups, group.key, () => group) : [...groups, group]

export const withoutGroup = (groups: Groups, key: string): Groups => groups.filter((group) => group.key !== key)

export const withGroupMoved = (groups: Groups, key: string, step: 1 | -1): Groups =>
  moved(
    groups,
    groups.findIndex((group) => group.key === key),
    step,
  )

function moved<Item>(items: readonly Item[], place: number, step: 1 | -1): readonly Item[] {
  const [one, other] = [items[place], items[place + step]]
  if (one === undefined || other === undefined) return items
  return items.map((item, at) => (at === place ? other : at === place + step ? one : item))
}

/** Why a draft cannot be kept, in one sentence; null when it can. */
export function faultOf(groups: Groups): string | null {
  if (groups.length === 0) return '至少要有一组'
  const titles = groups.map(({ title }) => title.trim())
  const twice = titles.find((title, at) => titles.indexOf(title) !== at)
  return twice === undefined ? null : `有两组都叫「${twice}」，改一个名字`
}

/** Why it cannot be published yet; null when it can. */
export function notReady(groups: Groups, fewest: number): string | null {
  const clauses = countClauses(groups)
  if (clauses < fewest) return `还差 ${fewest - clauses} 条：群规至少要 ${fewest} 条`
  const empty = groups.find((group) => group.clauses.length === 0)
  return empty === undefined ? null : `「${empty.title}」还没有条款，补上或删掉`
}
