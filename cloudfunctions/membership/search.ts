import { accountPattern } from '../../shared/ids'
import * as contract from '../../shared/membership/contract'
import { accept } from '../../shared/outcome'
import { isMember, type Member, type Person } from '../../shared/person'
import type { Condition, Documents } from '../platform/documents'
import { query } from '../platform/handler'
import { foundMember } from './view'

/** Behind every text that begins with the one searched for. */
const LAST = '\uffff'

/** A list of members: ordered by a field, and by account where that field is equal (people share names, and instants). */
interface Listing {
  readonly field: 'membership.joinedAt' | 'membership.nickname'
  readonly direction: 'asc' | 'desc'
  readonly all: Condition
  /** What comes after a place in the list; null behind the last. */
  readonly after: (place: string | number) => Condition
  readonly placeOf: (member: Member) => string | number
}

const newest: Listing = {
  field: 'membership.joinedAt',
  direction: 'desc',
  all: { gte: 0 },
  after: (place) => ({ lt: place }),
  placeOf: (member) => member.membership.joinedAt,
}

const named = (text: string): Listing => ({
  field: 'membership.nickname',
  direction: 'asc',
  all: { gte: text, lt: text + LAST },
  after: (place) => ({ gt: place, lt: text + LAST }),
  placeOf: (member) => member.membership.nickname,
})

/** A place in a list, as an opaque cursor. */
const cursorAt = (listing: Listing, member: Member): string =>
  Buffer.from(JSON.stringify([listing.placeOf(member), member.account])).toString('base64url')

/** The place that a cursor of ours stands for; null for any other text. */
function placeAt(cursor: string): readonly [place: string | number, account: string] | null {
  try {
    const [place, account] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[]
    const known = (typeof place === 'string' || typeof place === 'number') && typeof account === 'string'
    return known ? [place, account] : null
  } catch {
    return null
  }
}

async function membersAfter(documents: Documents, listing: Listing, cursor: string | undefined, limit: number) {
  const read = async (condition: Condition, account: Condition | null, most: number): Promise<Member[]> => {
    const where = { state: 'member', [listing.field]: condition, ...(account === null ? {} : { account }) }
    const sort = [[listing.field, listing.direction] as const, ['account', 'asc'] as const]
    return (await documents.readMany<Person>('people', { where, sort, limit: most })).filter(isMember)
  }
  const place = cursor === undefined ? null : placeAt(cursor)
  if (place === null) return cursor === undefined ? read(listing.all, null, limit) : []
  const equal = await read(place[0], { gt: place[1] }, limit)
  return equal.length === limit
    ? equal
    : [...equal, ...(await read(listing.after(place[0]), null, limit - equal.length))]
}

/** Members by the beginning of a nickname, by account, or the newest. */
export const search = query(contract.search, async ({ text, cursor, limit }, call) => {
  const { documents } = call
  const listing = text === undefined ? newest : named(text)
  const byAccount = text !== undefined && accountPattern.test(text)
  const members = byAccount
    ? (await documents.readMany<Person>('people', { where: { account: text }, limit: 1 })).filter(isMember)
    : await membersAfter(documents, listing, cursor, limit + 1)
  const shown = members.slice(0, limit)
  const last = shown.at(-1)
  return accept({
    members: shown.map((member) => foundMember(member, call.plan, call.moment.today)),
    next: members.length > limit && last !== undefined ? cursorAt(listing, last) : null,
  })
})
