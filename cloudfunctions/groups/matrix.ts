import type { Insertion } from '../../shared/documents'
import type { Capacity } from '../../shared/groups/rules'
import { groupNamed } from '../../shared/groups/rules'
import type { Group, Matrix, PlatformId } from '../../shared/groups/state'
import type { Lot } from '../../shared/lots'
import { accept, type Outcome, refuse } from '../../shared/outcome'
import type { Person } from '../../shared/person'
import type { Settings } from '../../shared/settings'
import type { Documents } from '../platform/documents'
import { readMatrix } from '../platform/places'
import { thing } from '../platform/subjects'

/** The document of all groups. */
export const theMatrix = thing<unknown, Matrix>({
  load: ({ documents }) => readMatrix(documents),
  missing: 'not-allowed',
})

export function groupOrNot(matrix: Matrix, id: string): Outcome<Group, 'no-such-group'> {
  const group = groupNamed(matrix, id)
  return group === null ? refuse('no-such-group') : accept(group)
}

/** What a platform lets into one group, and how many of them by code (SPEC 1.2). */
export function capacityOf(platform: PlatformId, settings: Settings): Capacity {
  const most = settings[`groups.${platform}Capacity`]
  return { most, byCode: platform === 'wechat' ? settings['groups.wechatByCode'] : most }
}

/** The beginning of a lot as an effect of the matrix. */
export const beginning = ({ _id, ...document }: Lot, at: number): Insertion => ({
  id: _id,
  at,
  to: { collection: 'lots' },
  document,
})

/** Names and faces of accounts. */
export async function peopleNamed(documents: Documents, accounts: readonly string[]): Promise<Map<string, Person>> {
  const distinct = [...new Set(accounts)].filter((account) => account !== '')
  if (distinct.length === 0) return new Map()
  const where = { account: { in: distinct } }
  const people = await documents.readMany<Person>('people', { where, limit: distinct.length })
  return new Map(people.map((person) => [person.account, person]))
}
