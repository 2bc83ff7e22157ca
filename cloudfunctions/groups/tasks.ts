import * as contract from '../../shared/groups/contract'
import { codeState } from '../../shared/groups/rules'
import { type Group, LINE } from '../../shared/groups/state'
import { waitingOn } from '../../shared/lots'
import { accept } from '../../shared/outcome'
import type { Person } from '../../shared/person'
import { livePages } from '../platform/claims'
import type { Documents } from '../platform/documents'
import { query } from '../platform/handler'
import { readMatrix, roomyLots } from '../platform/places'

/** So many members who wait to be invited are looked at; more than that is the same task. */
const MOST_INVITATIONS = 500

/** Who waits to be invited, by group. */
async function invitations(documents: Documents, groups: readonly Group[]) {
  const ids = groups.filter(({ places, byCode }) => places > byCode).map(({ id }) => id)
  if (ids.length === 0) return []
  const people = await documents.readMany<Person>('people', {
    where: { 'place.group': { in: ids }, 'place.invite': 1 },
    limit: MOST_INVITATIONS,
    fields: ['place'],
  })
  return groups.flatMap(({ id, name }) => {
    const mine = people.filter(({ place }) => place.group === id)
    const since = Math.min(...mine.map(({ place }) => place.since))
    return mine.length === 0 ? [] : [{ group: id, name, people: mine.length, since }]
  })
}

export const tasks = query(contract.tasks, async (_input, { documents, plan, moment }) => {
  const { settings } = plan
  const { groups } = await readMatrix(documents)
  if (groups.length === 0) return accept({ codes: [], invitations: [], waiting: 0, fewLeft: null })
  const left = (await roomyLots(documents)).reduce((sum, lot) => sum + lot.left, 0)
  // Where the code lets nobody in, none is needed.
  const coded = groups.filter((group) => group.open && group.byCode > 0)
  return accept({
    codes: coded.flatMap(({ id, name, code }) => {
      const state = codeState(code, moment.today, settings['groups.warnDays'])
      return state === 'alive' ? [] : [{ group: id, name, state, expires: code?.expires ?? null }]
    }),
    invitations: (await invitations(documents, groups)).sort((a, b) => a.since - b.since),
    waiting: waitingOn(await livePages(documents, LINE)),
    fewLeft: left <= settings['groups.roomWarning'] ? left : null,
  })
})
