import { accountPattern } from '../../shared/ids'
import * as contract from '../../shared/membership/contract'
import { accept } from '../../shared/outcome'
import { isMember, type Member, type Person } from '../../shared/person'
import type { IndexedQuery } from '../platform/documents'
import { query } from '../platform/handler'
import { foundMember } from './view'

/** Behind every text that begins with the one searched for. */
const LAST = '\uffff'

/** Newest members first: the cursor is the joining instant of the last one shown. */
const newest = (cursor: string | undefined): Pick<IndexedQuery, 'where' | 'sort'> => ({
  where: { state: 'member', 'membership.joinedAt': cursor === undefined ? { gte: 0 } : { lt: Number(cursor) || 0 } },
  sort: [['membership.joinedAt', 'desc']],
})

const named = (text: string, after: string | undefined): Pick<IndexedQuery, 'where' | 'sort'> => ({
  where: {
    state: 'member',
    'membership.nickname': after === undefined ? { gte: text, lt: text + LAST } : { gt: after, lt: text + LAST },
  },
  sort: [['membership.nickname', 'asc']],
})

/** Members by the beginning of a nickname, by account, or the newest. Cursors are opaque to the client. */
export const search = query(contract.search, async (input, call) => {
  const { text, cursor, limit } = input
  const asked =
    text === undefined
      ? newest(cursor)
      : accountPattern.test(text)
        ? { where: { account: text } }
        : named(text, cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString('utf8'))
  const people = await call.documents.readMany<Person>('people', { ...asked, limit: limit + 1 })
  const members = people.filter(isMember)
  const shown = members.slice(0, limit)
  const last = shown.at(-1)
  const more = members.length > limit && last !== undefined
  return accept({
    members: shown.map((member) => foundMember(member, call.plan, call.moment.today)),
    next: more ? cursorAfter(last, text) : null,
  })
})

const cursorAfter = (last: Member, text: string | undefined): string =>
  text === undefined
    ? String(last.membership.joinedAt)
    : Buffer.from(last.membership.nickname, 'utf8').toString('base64url')
