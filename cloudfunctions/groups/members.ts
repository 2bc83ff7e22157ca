/** What operators do about one member's place. */
import * as contract from '../../shared/groups/contract'
import { groupOf } from '../../shared/groups/names'
import { askToMove, withPlaceReturned } from '../../shared/groups/placing'
import { groupNamed } from '../../shared/groups/rules'
import type { Matrix } from '../../shared/groups/state'
import { accept, refuse } from '../../shared/outcome'
import { type Call, command } from '../platform/handler'
import { type RoomyLot, readMatrix, roomyLots } from '../platform/places'
import { memberNamed } from '../platform/subjects'

interface Rooms {
  readonly matrix: Matrix
  readonly roomy: readonly RoomyLot[]
}

const readRooms = async ({ documents }: Call): Promise<Rooms> => ({
  matrix: await readMatrix(documents),
  roomy: await roomyLots(documents),
})

export const move = command(
  contract.move,
  memberNamed,
  (member, input, call, { matrix, roomy }: Rooms) => {
    const { account, place } = member
    const group = groupNamed(matrix, input.group)
    if (group === null) return refuse('no-such-group')
    if (place.state === 'placed' && place.group === group.id) return refuse('already-so')
    if (!group.open) return refuse('group-closed')
    const lots = roomy.filter((lot) => groupOf(lot.of) === group.id).sort((a, b) => a.rank - b.rank)
    if (lots.length === 0) return refuse('group-full')
    const asking = { at: call.moment.now, request: call.requestId }
    const ids = lots.map((lot) => lot._id)
    return accept({
      state: askToMove(member, group, ids, matrix.groups, asking),
      audit: {
        whom: account,
        reason: input.reason,
        before: groupNamed(matrix, place.group)?.name ?? null,
        after: group.name,
        ifPlaced: true,
      },
      answer: () => ({ account, moved: false }),
    })
  },
  { look: (_member, _input, call) => readRooms(call) },
)

export const remove = command(
  contract.remove,
  memberNamed,
  (member, { reason }, call, matrix: Matrix) => {
    const { account, place } = member
    if (place.state !== 'placed' && place.state !== 'waiting') return refuse('not-in-a-group')
    return accept({
      state: withPlaceReturned(member, 'removed', matrix.groups, call.moment.now),
      audit: { whom: account, reason, before: groupNamed(matrix, place.group)?.name ?? null, after: null },
      answer: () => ({ account }),
    })
  },
  { look: (_member, _input, call) => readMatrix(call.documents) },
)

export const invited = command(contract.invited, memberNamed, (member) => {
  const { account, place } = member
  if (place.invite === 0) return refuse('already-so')
  return accept({
    state: { ...member, place: { ...place, invite: 0 as const } },
    audit: { whom: account, reason: null, before: { invite: true }, after: { invite: false } },
    answer: () => ({ account }),
  })
})
