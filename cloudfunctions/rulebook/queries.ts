import { accept, refuse } from '../../shared/outcome'
import * as contract from '../../shared/rulebook/contract'
import { differenceBetween } from '../../shared/rulebook/difference'
import { clausesOf, FEWEST_CLAUSES, MOST_CLAUSES } from '../../shared/rulebook/rules'
import type { ClauseGroup, Rulebook } from '../../shared/rulebook/state'
import { query } from '../platform/handler'
import { groupsOfDraft, readDraft, readVersion, versionInForce } from './texts'

/** Versions told to operators; a community that has more has read them. */
const TOLD_VERSIONS = 50

const groupsTold = (groups: readonly ClauseGroup[]) =>
  groups.map(({ title, clauses }) => ({ title, clauses: clauses.map((clause) => ({ ...clause })) }))

const changesBetween = (before: readonly ClauseGroup[], after: readonly ClauseGroup[]) =>
  differenceBetween(before, after).map((change) => ({ ...change, title: [...change.title], text: [...change.text] }))

/** The text in force costs nothing on a warm instance. */
export const current = query(contract.current, async (_input, call) => {
  const { accepted } = call.me.rulebook
  const number = call.community.rulebook
  if (number === 0) return accept({ rulebook: null, accepted })
  const { groups, note, publishedAt } = await versionInForce(call, number)
  return accept({ rulebook: { version: number, publishedAt, note, groups: groupsTold(groups) }, accepted })
})

export const difference = query(contract.difference, async (input, call) => {
  const inForce = call.community.rulebook
  if (inForce === 0) return refuse('no-rulebook')
  const to = input.to ?? inForce
  const from = input.from ?? Math.max(1, Math.min(to, call.me.rulebook.accepted))
  if (Math.max(from, to) > inForce) return refuse('no-such-version', { current: inForce })
  const before = await versionInForce(call, from)
  const after = await versionInForce(call, to)
  return accept({ from, to, note: after.note, changes: changesBetween(before.groups, after.groups) })
})

export const draft = query(contract.draft, async (_input, call) => {
  const number = call.community.rulebook
  const saved = await readDraft(call)
  const inForce = number === 0 ? null : await readVersion(call, number)
  const versions = await call.documents.readMany<Rulebook>('things', {
    where: { kind: 'rulebook', shelf: 'published' },
    sort: [['rank', 'desc']],
    limit: TOLD_VERSIONS,
  })
  const groups = groupsOfDraft(saved, inForce)
  return accept({
    revision: saved?.revision ?? 0,
    groups: groupsTold(groups),
    savedAt: saved?.savedAt ?? null,
    savedBy: saved?.by ?? null,
    current: versions[0]?.rank ?? number,
    changes: inForce === null ? [] : changesBetween(inForce.groups, groups),
    versions: versions.map(({ rank, publishedAt, note, groups: own }) => ({
      ...{ version: rank, publishedAt, note },
      clauses: clausesOf(own).length,
    })),
    fewest: FEWEST_CLAUSES,
    most: MOST_CLAUSES,
  })
})
