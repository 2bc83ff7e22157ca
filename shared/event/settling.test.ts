import type { Claim } from '../documents'
import { admit } from '../membership/rules'
import { newcomer, type Person } from '../person'
import { settleEvent, takeSeat } from './settling'
import type { Seat } from './state'

const moment = { now: 1_000, today: '2027-01-15' }
const mark = 'event:account000000001:party'
const asked: Claim = { id: mark, at: 1, to: { joins: 'event:party' }, purpose: 'event', request: 'r' }

function withSeat(state: Seat['state']): Person {
  const member = admit(newcomer('p'), { account: 'account000000001', nickname: null, avatar: null }, moment)
  const counted = { round: 1, reminded: false, wrongCodes: 0, attendedAt: 0 }
  const seat: Seat = { ...counted, id: 'party', mark, state, title: '看花', startsAt: 5_000, closesAt: 9_000 }
  return { ...member, events: { ...member.events, seats: [seat] } }
}
const offered = {
  kind: 'place-offered',
  line: 'event:party',
  lot: 'l',
  of: 'event:party',
  rank: 0,
  claimant: mark,
} as const
const stateOf = (person: Person | undefined) => person?.events.seats[0]?.state

test.each([
  ['line', 'seat'],
  ['asking', 'seat'],
  ['seat', undefined],
  ['cancelled', undefined],
  ['off', undefined],
] as const)('a seat that is offered to somebody whose own is "%s": %s', (before, after) => {
  expect(stateOf(takeSeat(withSeat(before), offered, 2_000)?.person)).toBe(after)
})

test('who was offered a seat before their place in line was settled keeps it, and is told so', () => {
  const taken = takeSeat(withSeat('asking'), offered, 2_000)?.person ?? withSeat('asking')
  const settled = settleEvent(taken, asked, 'line:event:party:1', 2_001)
  expect(stateOf(settled.person)).toBe('seat')
  expect(settled.effects).toEqual([])
  expect(settled.answer({ ok: true, value: {} })).toEqual({ ok: true, value: { state: 'seat' } })
})
