import fc from 'fast-check'
import { decideMute, decideUnmute, goodStanding, reminded, type StandingPart } from './standing'

const DAY = 86_400_000
const sanction = (at: number) => ({
  id: `s${at}`,
  clause: { id: '2-1', title: '不发广告' },
  reason: '广告',
  at,
  by: 'op',
})
const muted = (days: number, at: number, before: StandingPart = goodStanding): StandingPart => {
  const decided = decideMute(before, days, sanction(at))
  if (!decided.ok) throw new Error(decided.refusal)
  return decided.value
}

test('a reminder is remembered and changes nothing', () => {
  expect(reminded(goodStanding, sanction(5))).toEqual({
    mutedUntil: 0,
    sanctions: [{ ...sanction(5), kind: 'reminder', until: 0 }],
  })
})

test('a mute counts in whole days from the moment it is given', () => {
  expect(muted(3, 1_000).mutedUntil).toBe(1_000 + 3 * DAY)
})

test('a longer mute replaces a shorter one, a shorter one does not', () => {
  const three = muted(3, 0)
  expect(muted(7, DAY, three).mutedUntil).toBe(8 * DAY)
  expect(decideMute(three, 1, sanction(DAY))).toMatchObject({ refusal: 'already-so' })
})

test('a mute is lifted once, and not when it is over', () => {
  const lifted = decideUnmute(muted(3, 0), sanction(DAY))
  expect(lifted).toMatchObject({ value: { mutedUntil: 0 } })
  if (lifted.ok) expect(decideUnmute(lifted.value, sanction(DAY + 1))).toMatchObject({ refusal: 'already-so' })
  expect(decideUnmute(muted(1, 0), sanction(DAY))).toMatchObject({ refusal: 'already-so' })
})

test('a member’s document never grows without bound, whatever was done to them', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('remind', 'mute', 'unmute'), { maxLength: 80 }), (deeds) => {
      const end = deeds.reduce<StandingPart>((standing, deed, index) => {
        const at = index * DAY
        if (deed === 'remind') return reminded(standing, sanction(at))
        const decided = deed === 'mute' ? decideMute(standing, 3, sanction(at)) : decideUnmute(standing, sanction(at))
        return decided.ok ? decided.value : standing
      }, goodStanding)
      expect(end.sanctions.length).toBeLessThanOrEqual(20)
    }),
  )
})
