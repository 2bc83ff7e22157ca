/** What members do about their group. */
import * as contract from '../../shared/groups/contract'
import { needsInvitation } from '../../shared/groups/names'
import { askForPlace, placeTold, recognisedIn, withPlaceReturned } from '../../shared/groups/placing'
import { codeState, groupNamed } from '../../shared/groups/rules'
import { type Group, LINE, type Matrix, type Places } from '../../shared/groups/state'
import { placeInLine } from '../../shared/lots'
import { accept, refuse } from '../../shared/outcome'
import { memberOf } from '../membership/caller'
import { livePages } from '../platform/claims'
import { command, query } from '../platform/handler'
import { knownPlaces, readMatrix } from '../platform/places'
import { self } from '../platform/subjects'

export const mine = query(contract.mine, async (_input, call) => {
  const { place } = memberOf(call)
  const { groups } = await knownPlaces(call)
  const group = groupNamed({ groups }, place.group)
  const alive = ['alive', 'dying'].includes(codeState(group?.code ?? null, call.moment.today, 0))
  const way = group === null || place.arrived !== 'no' ? null : wayInto(group, place.of, alive)
  const isWaiting = place.state === 'waiting'
  return accept({
    state: placeTold({ place }),
    since: place.since === 0 ? null : place.since,
    group: group === null ? null : { id: group.id, name: group.name, platform: group.platform, open: group.open },
    way,
    code: way === 'code' ? (group?.code ?? null) : null,
    arrived: place.arrived,
    position: isWaiting ? placeInLine(await livePages(call.documents, LINE), place.mark) : null,
    mayAsk: place.state === 'none' && groups.length > 0,
    lineWasFull: place.lineWasFull,
  })
})

/** By invitation where the code lets nobody in any more; else by the code, as soon as one works (never a dead one). */
const wayInto = (_group: Group, of: string, isAlive: boolean): 'code' | 'invitation' | 'soon' =>
  needsInvitation(of) ? 'invitation' : isAlive ? 'code' : 'soon'

export const ask = command(
  contract.ask,
  self,
  (member, _input, call, places: Places) => {
    if (member.place.state === 'placed') return refuse('already-placed')
    if (member.place.state !== 'none') return refuse('already-waiting')
    if (places.groups.length === 0) return refuse('no-groups')
    const asking = { at: call.moment.now, request: call.requestId }
    return accept({
      state: askForPlace(member, places, asking),
      answer: (after) => ({ place: placeTold(after) }),
    })
  },
  { look: (_member, _input, call) => knownPlaces(call) },
)

export const leave = command(
  contract.leave,
  self,
  (member, _input, call, { groups }: Matrix) => {
    const { state } = member.place
    if (state !== 'placed' && state !== 'waiting') return refuse('not-in-a-group')
    return accept({
      state: withPlaceReturned(member, 'left', groups, call.moment.now),
      answer: () => ({ left: true as const }),
    })
  },
  { look: (_member, _input, call) => readMatrix(call.documents) },
)

export const arrived = command(contract.arrived, self, (member) => {
  const { place } = member
  if (place.state !== 'placed') return refuse('not-in-a-group')
  if (place.arrived !== 'no') return refuse('already-so')
  return accept({
    state: { ...member, place: { ...place, arrived: 'said' as const, invite: 0 as const } },
    answer: () => ({ arrived: 'said' as const }),
  })
})

export const recognise = command(
  contract.recognise,
  self,
  (member, _input, call, { groups }: Places) => {
    if (call.opengid === '') return refuse('nothing-recognised')
    const group = groups.find(({ opengid }) => opengid === call.opengid)
    return accept({
      state: group === undefined ? member : recognisedIn(member, group.id, call.moment.now),
      answer: (after) => ({
        group: group === undefined ? null : { id: group.id, name: group.name },
        state: placeTold(after),
        arrived: after.place.arrived,
      }),
    })
  },
  { look: (_member, _input, call) => knownPlaces(call) },
)
