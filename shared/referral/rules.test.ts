import fc from 'fast-check'
import type { Invited } from '../deeds'
import { defaultSettings, type Settings } from '../settings'
import { DAY_MS } from '../time'
import { grantOf, lostGifts, reachedGifts, withGrants } from './gifts'
import {
  decideHeld,
  isReversible,
  judgeInvitation,
  MOST_HELD,
  withInvitation,
  withoutHeld,
  withReversal,
} from './rules'
import { type Bond, noReferral, type ReferralPart } from './state'

const inviter = 'inviter-account0'
const day = '2027-05-05'
const deed: Invited = {
  ...{ kind: 'invited', invitee: 'friend-account-0', visitedAt: 100, returning: false, points: 15, rewarded: true },
}
const holding = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ invitee: `held-${index}`, at: index, points: 15, revision: 1 }))

type Change = Partial<Invited> & { joinedAt?: number; days?: ReferralPart['days']; held?: ReferralPart['held'] }
const judged = ({ joinedAt = 50, days = {}, held = [], ...changes }: Change, settings: Settings = defaultSettings) => {
  const told = judgeInvitation(
    { account: inviter, joinedAt, referral: { ...noReferral, days, held } },
    { ...deed, ...changes },
    day,
    settings,
  )
  return told.outcome === 'refused' ? told.why : told.outcome
}

describe('an invitation', () => {
  test.each<[string, Change, string]>([
    ['of somebody new counts', {}, 'counted'],
    ['of oneself does not', { invitee: inviter }, 'self'],
    ['of a member of before does not', { returning: true }, 'returning'],
    ['by somebody who joined the moment the friend first came counts', { joinedAt: 100 }, 'counted'],
    [
      'by somebody who joined after the friend first came does not: no circle can close',
      { joinedAt: 101 },
      'joined-later',
    ],
    ['made while rewards are switched off does not', { rewarded: false }, 'switched-off'],
    ['is the 20th of the day and counts', { days: { [day]: 19 } }, 'counted'],
    ['is the 21st of the day and is held', { days: { [day]: 20 } }, 'held'],
    ['is the first of its day, whatever the day before brought', { days: { '2027-05-04': 20 } }, 'counted'],
    ['finds too many held already', { days: { [day]: 20 }, held: holding(MOST_HELD) }, 'too-many-held'],
    ['of oneself is named so, whatever else is wrong', { invitee: inviter, returning: true, joinedAt: 999 }, 'self'],
  ])('%s', (_name, change, expected) => expect(judged(change)).toBe(expected))

  test('the daily limit is the community’s', () => {
    expect(judged({ days: { [day]: 2 } }, { ...defaultSettings, 'referral.perDay': 2 })).toBe('held')
  })
})

/** A part after so many friends who count, all on one day. */
const broughtOn = (counted: number, part: ReferralPart = noReferral): ReferralPart =>
  Array.from({ length: counted }, (_, index) => `friend-${index}`).reduce(
    (so, invitee) => withInvitation(so, { outcome: 'counted' }, { invitee, at: 7, points: 15, revision: 1 }, day),
    part,
  )

const heldPart = (count: number): ReferralPart =>
  holding(count).reduce((so, one) => withInvitation(so, { outcome: 'held' }, one, day), noReferral)

describe('held invitations', () => {
  const [first, second] = ['held-0', 'held-1'] as const

  test('wait in the order in which they came', () => {
    expect(heldPart(2)).toMatchObject({ counted: 0, held: [{ invitee: first }, { invitee: second }] })
  })

  test('count when they are released, without a limit of the day', () => {
    const decided = decideHeld(heldPart(2), [second], 'counted', inviter, 'operator')
    expect(decided).toMatchObject({
      ok: true,
      value: { decided: [{ invitee: second, points: 15, at: 1 }], referral: { counted: 1, days: {} } },
    })
  })

  test('do not count when they are rejected, and nothing is left to decide', () => {
    const decided = decideHeld(heldPart(2), [first, second], 'rejected', inviter, 'operator')
    expect(decided).toMatchObject({ ok: true, value: { referral: { counted: 0, held: [] } } })
  })

  test.each([
    [['nobody'], 'operator', 'not-held'],
    [[first, 'nobody'], 'operator', 'not-held'],
    [[first], inviter, 'not-yourself'],
  ])('%j decided by %s: %s', (invitees, operator, refusal) => {
    expect(decideHeld(heldPart(2), invitees, 'counted', inviter, operator)).toEqual({ ok: false, refusal })
  })

  test('are decided once', () => {
    const once = decideHeld(heldPart(1), [first], 'counted', inviter, 'operator')
    if (!once.ok) throw new Error(once.refusal)
    expect(decideHeld(once.value.referral, [first], 'counted', inviter, 'operator')).toMatchObject({ ok: false })
  })

  test('of somebody removed for fraud are no longer to be decided', () => {
    expect(withoutHeld(heldPart(2), first)).toMatchObject({ held: [{ invitee: second }] })
    expect(withoutHeld(heldPart(2), 'nobody')).toEqual(heldPart(2))
  })
})

describe('gifts', () => {
  const tiers = (part: ReferralPart, settings = defaultSettings) =>
    reachedGifts(part, settings, 9).map(({ tier }) => tier)
  const granted = (part: ReferralPart) => withGrants(part, reachedGifts(part, defaultSettings, 9))

  test.each([
    [0, []],
    [2, []],
    [3, ['basic']],
    [4, ['basic']],
    [9, ['basic']],
    [10, ['basic', 'advanced']],
    [29, ['basic', 'advanced']],
    [30, ['basic', 'advanced', 'exclusive']],
    [99, ['basic', 'advanced', 'exclusive']],
  ])('%i friends at a stroke reach %j', (friends, expected) => expect(tiers(broughtOn(friends))).toEqual(expected))

  test('are granted once: more friends bring only the next one', () => {
    expect(tiers(granted(broughtOn(3)))).toEqual([])
    expect(tiers(broughtOn(7, granted(broughtOn(3))))).toEqual(['advanced'])
  })

  test('are not granted while rewards are switched off', () => {
    expect(tiers(broughtOn(3), { ...defaultSettings, 'referral.rewards': false })).toEqual([])
  })

  test('are lost when their number is no longer met, and only those', () => {
    const ten = withReversal(granted(broughtOn(10)), 'friend-0', 8)
    expect(lostGifts(ten).map(({ tier }) => tier)).toEqual(['advanced'])
  })

  test('stay when the community asks for more friends later', () =>
    expect(lostGifts(granted(broughtOn(3)))).toEqual([]))

  test('taken back, may be earned again, in another round', () => {
    const three = granted(broughtOn(3))
    const two = withReversal(three, 'friend-0', 8)
    const lost = withGrants(
      two,
      lostGifts(two).map((grant) => ({ ...grant, state: 'taken-back' as const })),
    )
    expect(grantOf(lost, 'basic')).toBeNull()
    const again = broughtOn(1, lost)
    expect(reachedGifts(again, defaultSettings, 9)).toMatchObject([{ tier: 'basic', round: 2 }])
  })
})

describe('removal for fraud', () => {
  const bond: Bond = { person: 'p', account: inviter, visitedAt: 1, returning: false, reportedAt: 10 }
  test.each<[string, Bond | null, number, boolean]>([
    ['within 30 days takes back', bond, 10 + 30 * DAY_MS, true],
    ['after 30 days does not', bond, 11 + 30 * DAY_MS, false],
    ['of somebody who never checked in has nothing to take back', { ...bond, reportedAt: 0 }, 20, false],
    ['of somebody whom nobody invited neither', null, 20, false],
  ])('%s', (_name, one, now, expected) => expect(isReversible(one, defaultSettings, now)).toBe(expected))
})

describe('whatever happens in whatever order', () => {
  type Happening =
    | { readonly kind: 'invited'; readonly who: number; readonly on: number }
    | { readonly kind: 'counted' | 'rejected' | 'fraud'; readonly who: number }
  const happening: fc.Arbitrary<Happening> = fc.oneof(
    fc.record({ kind: fc.constant('invited' as const), who: fc.nat(60), on: fc.nat(3) }),
    fc.record({ kind: fc.constantFrom('counted' as const, 'rejected' as const, 'fraud' as const), who: fc.nat(60) }),
  )
  const settings: Settings = { ...defaultSettings, 'referral.perDay': 4 }

  /** The part, and what a plain list says that became of each. */
  interface Standing {
    readonly part: ReferralPart
    readonly list: ReadonlyMap<string, string>
  }

  function invited({ part, list }: Standing, invitee: string, on: number): Standing {
    if (list.has(invitee)) return { part, list }
    const date = `2027-05-0${1 + on}`
    const told = judgeInvitation(
      { account: inviter, joinedAt: 0, referral: part },
      { ...deed, invitee },
      date,
      settings,
    )
    const held = { invitee, at: on, points: 15, revision: 1 }
    return { part: withInvitation(part, told, held, date), list: new Map(list).set(invitee, told.outcome) }
  }

  function decided({ part, list }: Standing, invitee: string, outcome: 'counted' | 'rejected'): Standing {
    const told = decideHeld(part, [invitee], outcome, inviter, 'operator')
    expect(told.ok).toBe(list.get(invitee) === 'held')
    return told.ok ? { part: told.value.referral, list: new Map(list).set(invitee, outcome) } : { part, list }
  }

  function undone({ part, list }: Standing, invitee: string): Standing {
    const before = list.get(invitee)
    const left = before === 'counted' ? withReversal(part, invitee, 1) : withoutHeld(part, invitee)
    const isChanged = before === 'counted' || before === 'held'
    return { part: left, list: isChanged ? new Map(list).set(invitee, 'reversed') : list }
  }

  function next(so: Standing, one: Happening): Standing {
    const invitee = `friend-${one.who}`
    if (one.kind === 'invited') return invited(so, invitee, one.on)
    return one.kind === 'fraud' ? undone(so, invitee) : decided(so, invitee, one.kind)
  }

  function rewarded({ part, list }: Standing): Standing {
    const lost = lostGifts(part).map((grant) => ({ ...grant, state: 'taken-back' as const }))
    const without = withGrants(part, lost)
    return { part: withGrants(without, reachedGifts(without, settings, 9)), list }
  }

  test('figures agree with the list, no day counts too many, and a gift stands exactly where its number is met', () => {
    const property = fc.property(fc.array(happening, { maxLength: 120 }), (happenings) => {
      let so: Standing = { part: noReferral, list: new Map() }
      for (const one of happenings) {
        so = rewarded(next(so, one))
        const { part, list } = so
        const listed = (outcome: string) => [...list.values()].filter((each) => each === outcome).length
        expect([part.counted, part.held.length]).toEqual([listed('counted'), listed('held')])
        expect(Math.max(0, ...Object.values(part.days))).toBeLessThanOrEqual(4)
        expect(part.most).toBeGreaterThanOrEqual(part.counted)
        expect(part.recent.filter(({ invitee, outcome }) => list.get(invitee) !== outcome)).toEqual([])
        expect([grantOf(part, 'basic') !== null, grantOf(part, 'advanced') !== null]).toEqual([
          part.counted >= 3,
          part.counted >= 10,
        ])
      }
    })
    fc.assert(property, { numRuns: 150 })
  })

  test('the document stays small: a thousand friends on forty days', () => {
    const many = Array.from({ length: 1_000 }, (_, number) => number).reduce((so, number) => {
      const on = new Date(Date.UTC(2027, 0, 1) + Math.floor(number / 25) * DAY_MS).toISOString().slice(0, 10)
      const held = { invitee: `friendaccount${1_000 + number}`, at: 1_800_000_000_000, points: 15, revision: 1 }
      return withInvitation(so, { outcome: 'counted' }, held, on)
    }, noReferral)
    expect(many).toMatchObject({ counted: 1_000, most: 1_000 })
    expect(JSON.stringify(many).length).toBeLessThan(12_000)
  })
})
