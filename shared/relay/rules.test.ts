import { NEVER } from '../documents'
import { decideEdit, decideJoin, decideWithdraw, withPlace } from './rules'
import { noRelays, type Relay, type RelaysPart } from './state'

const CLOSES = 10_000
const relay: Relay = {
  ...{ _id: 'relay:r', version: 1, kind: 'relay', shelf: 'shown', rank: CLOSES, title: '团苹果', intro: '' },
  ...{ opensAt: 0, closesAt: CLOSES, by: 'a', outbox: [], answered: [], forgottenUpTo: '', due: NEVER },
  ...{ places: 2, mostEach: 3, unit: '箱' },
}
const wish = { quantity: 2, note: '要红的' }
const join = (part: RelaysPart = noRelays, now = 1, lots = 1, asked = wish) =>
  decideJoin(part, 'A', 'r', relay, asked, lots, now)

function joined(): RelaysPart {
  const told = join()
  if (!told.ok) throw new Error(told.refusal)
  return withPlace(told.value.part, { ...told.value.place, state: 'in' })
}

test('joining asks for a place under a mark of its own', () => {
  expect(join()).toMatchObject({ ok: true, value: { place: { mark: 'relay:A:r:1', state: 'asking', quantity: 2 } } })
})

test.each([
  ['after the end', () => join(noRelays, CLOSES), 'ended'],
  ['for more than one may take', () => join(noRelays, 1, 1, { quantity: 4, note: '' }), 'too-many'],
  ['when no place is left', () => join(noRelays, 1, 0), 'full'],
  ['twice', () => join(joined()), 'already-in'],
])('joining %s is refused by name', (_name, deed, refusal) => expect(deed()).toMatchObject({ refusal }))

test('quantity and note may be changed until it closes', () => {
  expect(decideEdit(joined(), 'r', relay, { quantity: 3, note: '' }, 2)).toMatchObject({
    value: [{ quantity: 3, note: '' }],
  })
  expect(decideEdit(joined(), 'r', relay, wish, CLOSES)).toMatchObject({ refusal: 'ended' })
  expect(decideEdit(noRelays, 'r', relay, wish, 2)).toMatchObject({ refusal: 'not-in' })
})

test('who withdraws may join again under another mark, a few times', () => {
  let part = joined()
  for (let round = 2; round <= 6; round++) {
    const out = decideWithdraw(part, 'r', relay, 2)
    if (!out.ok) throw new Error(out.refusal)
    const again = join(out.value.part)
    if (round === 6) expect(again).toMatchObject({ refusal: 'too-often' })
    else if (again.ok) {
      expect(again.value.place.mark).toBe(`relay:A:r:${round}`)
      part = withPlace(again.value.part, { ...again.value.place, state: 'in' })
    }
  }
})

test('nobody withdraws after the end', () => {
  expect(decideWithdraw(joined(), 'r', relay, CLOSES)).toMatchObject({ refusal: 'ended' })
})
