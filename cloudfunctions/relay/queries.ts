import { placesOf } from '../../shared/activity/places'
import { phaseOf } from '../../shared/activity/rules'
import { accept, refuse } from '../../shared/outcome'
import { isMember, type Person } from '../../shared/person'
import * as contract from '../../shared/relay/contract'
import { placeIn } from '../../shared/relay/rules'
import type { Relay } from '../../shared/relay/state'
import { claimsOf } from '../activity/claims'
import { anyActivity, shownActivity } from '../activity/things'
import { memberOf } from '../membership/caller'
import { type Call, query } from '../platform/handler'

/** While many look on, an instance reads the list once in this time. */
const KEPT_MS = 1_000

export const view = query(contract.view, async ({ id }, call) => {
  const relay = await shownActivity<Relay>(call, 'relay', id)
  if (relay === null) return refuse('no-such-relay')
  const member = memberOf(call)
  const place = placeIn(member.relays, id)
  const state = place?.state
  const isIn = state === 'in' || state === 'asking'
  const known = await call.remembered(`relay:${id}:list`, () => listOf(call, id), KEPT_MS)
  // Whoever has just joined or left sees it at once.
  const isNews = known.some(({ account }) => account === member.account) !== (state === 'in')
  const rows = isNews ? await listOf(call, id) : known
  const { title, intro, closesAt, places, mostEach, unit } = relay
  const { now } = call.moment
  return accept({
    ...{ id, title, intro, now, closesAt, places, mostEach, unit },
    phase: phaseOf(relay, now) === 'open' ? 'open' : 'ended',
    total: rows.reduce((sum, { quantity }) => sum + quantity, 0),
    mine: place === undefined || !isIn ? null : { state, quantity: place.quantity, note: place.note },
    rows: rows.map(({ account, ...row }) => ({ ...row, mine: account === member.account })),
  })
})

/** The list in the order of the claims; of each their wish as it stands in their own document. */
export async function listOf({ documents }: Pick<Call, 'documents'>, id: string) {
  const claims = await claimsOf(documents, placesOf('relay', id))
  const accounts = [...new Set(claims.map(({ account }) => account))]
  const people = accounts.length === 0 ? [] : await peopleIn(documents, accounts)
  const byAccount = new Map(people.filter(isMember).map((person) => [person.account, person]))
  return claims
    .flatMap(({ mark, account }) => {
      const person = byAccount.get(account)
      const place = person?.relays.find((one) => one.mark === mark && one.state === 'in')
      if (person === undefined || place === undefined) return []
      const { nickname, avatar } = person.membership
      return [{ account, nickname, avatar, quantity: place.quantity, note: place.note }]
    })
    .map((row, index) => ({ ...row, place: index + 1 }))
}

const peopleIn = (documents: Call['documents'], accounts: readonly string[]) =>
  documents.readMany<Person>('people', {
    where: { account: { in: accounts } },
    limit: accounts.length,
    fields: ['account', 'state', 'membership', 'relays'],
  })

export const read = query(contract.read, async ({ id }, call) => {
  const relay = await anyActivity<Relay>(call, 'relay', id)
  if (relay === null) return refuse('no-such-relay')
  const { title, intro, places, mostEach, unit, closesAt } = relay
  const draft = { title, intro, places, mostEach, unit }
  return accept({ id, phase: phaseOf(relay, call.moment.now), closesAt, draft, rows: await listOf(call, id) })
})
