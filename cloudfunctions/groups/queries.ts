/** What operators see of the groups. */
import * as contract from '../../shared/groups/contract'
import { groupOf, ofInvite, ofPlaces } from '../../shared/groups/names'
import { codeState, groupNamed } from '../../shared/groups/rules'
import { type Group, LINE, type Matrix, platformIds } from '../../shared/groups/state'
import { accountIn, type Lot, waitingOn } from '../../shared/lots'
import { accept, refuse } from '../../shared/outcome'
import { isMember, type Member, type Person } from '../../shared/person'
import { addDays } from '../../shared/time'
import { livePages } from '../platform/claims'
import type { Condition, Documents } from '../platform/documents'
import { query } from '../platform/handler'
import { type RoomyLot, readMatrix, roomyLots } from '../platform/places'
import { capacityOf, peopleNamed } from './matrix'

/** Names of the first who wait; the others are a number. */
const SHOWN_WAITING = 50

const sumIn = (lots: readonly Pick<RoomyLot, 'of' | 'left'>[]): Map<string, number> =>
  lots.reduce(
    (sums, { of, left }) => sums.set(groupOf(of), (sums.get(groupOf(of)) ?? 0) + left),
    new Map<string, number>(),
  )

/** What the closed groups would open with: their shut lots of the last round. */
async function leftWhenClosed(documents: Documents, { groups }: Matrix): Promise<Map<string, number>> {
  const ofs = groups.filter(({ open }) => !open).map(({ id, round }) => ofPlaces(id, round))
  if (ofs.length === 0) return new Map()
  const where = { of: { in: ofs.flatMap((of) => [of, ofInvite(of)]) }, shut: true }
  return sumIn(await documents.readMany<Lot>('lots', { where, limit: 1_000, fields: ['of', 'left'] }))
}

const stateOf = ({ open }: Group, left: number): 'open' | 'full' | 'closed' =>
  open ? (left > 0 ? 'open' : 'full') : 'closed'

export const list = query(contract.list, async (_input, { documents, plan, moment }) => {
  const { settings } = plan
  const matrix = await readMatrix(documents)
  const room = sumIn(await roomyLots(documents))
  const closed = await leftWhenClosed(documents, matrix)
  const owners = await peopleNamed(
    documents,
    matrix.groups.map(({ owner }) => owner),
  )
  const groups = matrix.groups.map((group) => {
    const left = (group.open ? room : closed).get(group.id) ?? 0
    const owner = owners.get(group.owner)
    const { id, name, platform, places, byCode, code, openedAt, opengid } = group
    return {
      ...{ id, name, platform, places, left, byCode, code, openedAt },
      main: matrix.main === id,
      state: stateOf(group, left),
      codeState: codeState(code, moment.today, settings['groups.warnDays']),
      bound: opengid !== '',
      owner: owner?.membership == null ? null : { account: owner.account, nickname: owner.membership.nickname },
    }
  })
  const capacities = Object.fromEntries(platformIds.map((id) => [id, capacityOf(id, settings)]))
  return accept({
    groups,
    waiting: waitingOn(await livePages(documents, LINE)),
    capacities: capacities as Record<(typeof platformIds)[number], ReturnType<typeof capacityOf>>,
    codeUntil: addDays(moment.today, settings['groups.codeDays']),
    today: moment.today,
  })
})

const face = ({ account, membership }: Member) => ({
  account,
  nickname: membership.nickname,
  avatar: membership.avatar,
})

/** Who has a place, by its time; people placed at one instant by account. */
const placedAfter =
  (documents: Documents, group: string, invite: 0 | 1) =>
  async (since: number, account: string, limit: number): Promise<Member[]> => {
    const read = async (where: Readonly<Record<string, Condition>>, most: number) => {
      const sort = [['place.since', 'asc'] as const, ['account', 'asc'] as const]
      const mine = { 'place.group': group, 'place.invite': invite, ...where }
      return most <= 0 ? [] : await documents.readMany<Person>('people', { where: mine, sort, limit: most })
    }
    const equal = account === '' ? [] : await read({ 'place.since': since, account: { gt: account } }, limit)
    return [...equal, ...(await read({ 'place.since': { gt: since } }, limit - equal.length))].filter(isMember)
  }

/** The place in the list that a cursor of ours stands for; its beginning for any other text. */
function placeAfter(cursor = '1.0.') {
  const [invite = '', since = '', account = ''] = cursor.split('.')
  return { invite, since: /^\d{1,15}$/.test(since) ? Number(since) : 0, account }
}

/** Who must still be invited first, then everybody by the time of their place; the cursor is the last one's. */
export const members = query(contract.members, async ({ group, cursor, limit }, { documents }) => {
  if (groupNamed(await readMatrix(documents), group) === null) return refuse('no-such-group')
  const { invite, since, account } = placeAfter(cursor)
  const most = limit + 1
  const invitees = invite === '1' ? await placedAfter(documents, group, 1)(since, account, most) : []
  const [from, after] = invite === '1' ? [0, ''] : [since, account]
  const others = await placedAfter(documents, group, 0)(from, after, most - invitees.length)
  const found = [...invitees, ...others]
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return accept({
    members: shown.map((member) => ({
      ...face(member),
      since: member.place.since,
      invite: member.place.invite === 1,
      arrived: member.place.arrived,
    })),
    next:
      found.length > limit && last !== undefined ? `${last.place.invite}.${last.place.since}.${last.account}` : null,
  })
})

export const waiting = query(contract.waiting, async (_input, { documents }) => {
  const pages = await livePages(documents, LINE)
  const accounts = pages.flatMap((page) => page.claims.slice(page.served)).map(accountIn)
  const people = await peopleNamed(documents, accounts.slice(0, SHOWN_WAITING))
  const first = accounts.flatMap((account) => {
    const person = people.get(account)
    return person !== undefined && isMember(person) ? [face(person)] : []
  })
  return accept({ waiting: accounts.length, first })
})
