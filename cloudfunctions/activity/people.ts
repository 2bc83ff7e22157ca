import { isMember, type Person } from '../../shared/person'
import type { Documents } from '../platform/documents'

export interface Shown {
  readonly nickname: string
  readonly avatar: string | null
}

const gone: Shown = { nickname: '已离开的成员', avatar: null }
const hidden: Shown = { nickname: '一位成员', avatar: null }

/** Names for accounts in one request; whoever hides from rankings has none. */
export async function shownPeople(
  documents: Documents,
  accounts: readonly string[],
  options: { readonly hide: boolean },
): Promise<(account: string) => Shown> {
  const people = accounts.length === 0 ? [] : await readPeople(documents, accounts)
  const known = new Map(people.filter(isMember).map(({ account, membership }) => [account, membership]))
  return (account) => {
    const membership = known.get(account)
    if (membership === undefined) return gone
    return options.hide && membership.hidden ? hidden : { nickname: membership.nickname, avatar: membership.avatar }
  }
}

const readPeople = (documents: Documents, accounts: readonly string[]) =>
  documents.readMany<Person>('people', {
    where: { account: { in: accounts } },
    limit: accounts.length,
    fields: ['account', 'state', 'membership'],
  })
