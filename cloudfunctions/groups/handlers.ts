/** What operators do to the groups themselves. Each is one write of the matrix; lots begin and are shut as its effects. */
import type { Effect } from '../../shared/documents'
import * as contract from '../../shared/groups/contract'
import { groupOf, isReturned, ofInvite, ofPlaces } from '../../shared/groups/names'
import {
  codeState,
  decideBind,
  decideChange,
  decideClose,
  decideCode,
  decideCreate,
  decideOpen,
  groupNamed,
} from '../../shared/groups/rules'
import { LINE, type Matrix } from '../../shared/groups/state'
import type { Lot } from '../../shared/lots'
import { accept, refuse } from '../../shared/outcome'
import { isMember } from '../../shared/person'
import { type Call, command } from '../platform/handler'
import { type RoomyLot, roomyLots } from '../platform/places'
import { beginning, capacityOf, groupOrNot, peopleNamed, theMatrix } from './matrix'

/** More are shut by closing it once more: a document's outbox stays small. */
const MOST_SHUT_AT_ONCE = 200

/** New lots, and the line is called: whoever waits gets their places before anybody else. */
const dealtOut = (lots: readonly Lot[], cause: string, at: number): Effect[] => [
  ...lots.map((lot) => beginning(lot, at)),
  { id: `call:${cause}`, at, to: { line: LINE } },
]

const audit = (whom: string | null, reason: string | undefined, before: unknown, after: unknown) => ({
  whom,
  reason: reason ?? null,
  before,
  after,
})

/** Is there a member with this account? Nobody asked for is there. */
async function isThere(call: Call, account: string | null | undefined): Promise<boolean> {
  if (account == null) return true
  const person = (await peopleNamed(call.documents, [account])).get(account)
  return person !== undefined && isMember(person)
}

export const create = command(
  contract.create,
  theMatrix,
  (matrix, input, call, ownerIsThere: boolean) => {
    if (!ownerIsThere) return refuse('no-such-member')
    const { now } = call.moment
    const asked = { ...input, owner: input.owner ?? '' }
    const decided = decideCreate(matrix, asked, capacityOf(input.platform, call.plan.settings), now)
    if (!decided.ok) return decided
    const { group, lots } = decided.value
    const told = { name: group.name, platform: group.platform, places: group.places }
    return accept({
      state: decided.value.matrix,
      effects: dealtOut(lots, lots[0]?._id ?? group.id, now),
      audit: audit(null, undefined, null, { group: group.id, ...told }),
      answer: () => ({ group: group.id, places: group.places }),
    })
  },
  { look: (_matrix, { owner }, call) => isThere(call, owner) },
)

export const change = command(
  contract.change,
  theMatrix,
  (matrix, input, _call, ownerIsThere: boolean) => {
    const found = groupOrNot(matrix, input.group)
    if (!found.ok) return found
    if (!ownerIsThere) return refuse('no-such-member')
    const owner = input.owner === null ? '' : input.owner
    const decided = decideChange(matrix, found.value, { name: input.name, main: input.main, owner })
    if (!decided.ok) return decided
    const shown = (of: Matrix) => {
      const group = groupNamed(of, input.group)
      return { name: group?.name, owner: group?.owner, main: of.main === input.group }
    }
    return accept({
      state: decided.value,
      audit: audit(null, undefined, shown(matrix), shown(decided.value)),
      answer: () => ({ group: input.group }),
    })
  },
  { look: (_matrix, { owner }, call) => isThere(call, owner) },
)

export const close = command(
  contract.close,
  theMatrix,
  (matrix, { group, reason }, call, roomy: readonly RoomyLot[]) => {
    const found = groupOrNot(matrix, group)
    if (!found.ok) return found
    const decided = decideClose(matrix, found.value)
    if (!decided.ok) return decided
    const mine = roomy.filter((lot) => groupOf(lot.of) === group).map((lot) => lot._id)
    // A lot that begins only now, as an effect of an opening that is still under way, is shut like the others.
    const ids = [...new Set([...found.value.lots, ...mine])].slice(0, MOST_SHUT_AT_ONCE)
    const at = call.moment.now
    return accept({
      state: decided.value,
      effects: ids.map((id): Effect => ({ id: `shut:${id}`, at, to: { shut: id } })),
      audit: audit(null, reason, { group, state: 'open' }, { group, state: 'closed' }),
      answer: () => ({ group }),
    })
  },
  { look: (_matrix, _input, { documents }) => roomyLots(documents) },
)

/** Every lot of a group's present round. */
async function lotsOfRound(matrix: Matrix, id: string, { documents }: Call): Promise<Lot[]> {
  const group = groupNamed(matrix, id)
  if (group === null) return []
  const of = ofPlaces(id, group.round)
  const where = { of: { in: [of, ofInvite(of)] } }
  return documents.readMany<Lot>('lots', { where, limit: 1_000, fields: ['left', 'shut'] })
}

export const open = command(
  contract.open,
  theMatrix,
  (matrix, { group, places, reason }, call, lotsBefore: readonly Lot[]) => {
    const found = groupOrNot(matrix, group)
    if (!found.ok) return found
    const capacity = capacityOf(found.value.platform, call.plan.settings)
    // A full lot may stay as it is: nothing can be taken from it. A place that came back open is the line's.
    const before = lotsBefore.filter((lot) => lot.left > 0 && (lot.shut || !isReturned(lot._id)))
    const decided = decideOpen(matrix, found.value, places ?? null, before, capacity)
    if (!decided.ok) return decided
    const { lots, group: opened } = decided.value
    return accept({
      state: decided.value.matrix,
      effects: dealtOut(lots, `${ofPlaces(group, opened.round)}:open`, call.moment.now),
      audit: audit(null, reason, { group, state: 'closed' }, { group, state: 'open', places: opened.places }),
      answer: () => ({ group, places: opened.places }),
    })
  },
  { look: (matrix, { group }, call) => lotsOfRound(matrix, group, call) },
)

export const setCode = command(contract.setCode, theMatrix, (matrix, { group, code }, { plan, moment }) => {
  const found = groupOrNot(matrix, group)
  if (!found.ok) return found
  const { settings } = plan
  const decided = decideCode(matrix, found.value, code, moment.today, settings['groups.codeDays'])
  if (!decided.ok) return decided
  return accept({
    state: decided.value,
    audit: audit(null, undefined, found.value.code, code),
    answer: () => ({ group, codeState: codeState(code, moment.today, settings['groups.warnDays']) }),
  })
})

export const bind = command(contract.bind, theMatrix, (matrix, { group }, { opengid }) => {
  const found = groupOrNot(matrix, group)
  if (!found.ok) return found
  const decided = decideBind(matrix, found.value, opengid)
  if (!decided.ok) return decided
  return accept({
    state: decided.value,
    audit: audit(null, undefined, { group, bound: found.value.opengid !== '' }, { group, bound: true }),
    answer: () => ({ group }),
  })
})
