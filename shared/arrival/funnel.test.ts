import fc from 'fast-check'
import { type Step, steps } from '../membership/steps'
import { defaultSettings } from '../settings'
import { type Channel, channelDocument, decideClosing, decideOpening, decideRoom, MOST_OPEN_CHANNELS } from './channel'
import {
  conversionOf,
  costPerMember,
  expectationOf,
  type Funnel,
  filtersOf,
  funnelOf,
  type Judgement,
  judge,
  type Taker,
} from './funnel'

const channel: Channel = {
  ...{ _id: channelDocument('ab12CD'), version: 1, kind: 'channel', shelf: 'open', rank: 1, picture: '' },
  terms: { name: '公众号', kind: 'official', costFen: 0, note: '' },
  ...{ outbox: [], answered: [], forgottenUpTo: '', due: 0 },
}

describe('a channel', () => {
  test('closes once and opens once', () => {
    const closed = decideClosing(channel)
    if (!closed.ok) throw new Error(closed.refusal)
    expect(decideClosing(closed.value)).toMatchObject({ refusal: 'already-closed' })
    expect(decideOpening(closed.value, 0)).toMatchObject({ value: { shelf: 'open' } })
    expect(decideOpening(channel, 0)).toMatchObject({ refusal: 'already-open' })
  })

  test('is not opened where the list is full', () => {
    const closed: Channel = { ...channel, shelf: 'closed' }
    expect(decideRoom(channel, MOST_OPEN_CHANNELS - 1)).toMatchObject({ ok: true })
    expect(decideRoom(channel, MOST_OPEN_CHANNELS)).toMatchObject({ refusal: 'too-many-channels' })
    expect(decideOpening(closed, MOST_OPEN_CHANNELS)).toMatchObject({ refusal: 'too-many-channels' })
  })
})

describe('conversion', () => {
  test.each<[number, number, Judgement]>([
    [29, 29, 'too-early'],
    [0, 0, 'too-early'],
    [100, 14, 'below'],
    [100, 15, 'within'],
    [100, 25, 'within'],
    [100, 26, 'above'],
    [30, 0, 'below'],
  ])('of an official account with %i visits and %i members is %s', (seen, joined, judgement) => {
    expect(judge({ seen, joined }, expectationOf('official', defaultSettings))).toBe(judgement)
  })

  test('is expected as the settings say, whichever bound is written first; nothing is expected of other kinds', () => {
    const turned = { ...defaultSettings, 'arrival.adsFrom': 12, 'arrival.adsTo': 8 }
    expect(expectationOf('ads', turned)).toEqual({ from: 8, to: 12 })
    expect(expectationOf('groups', defaultSettings)).toEqual({ from: 20, to: 30 })
    for (const kind of ['offline', 'other'] as const) expect(expectationOf(kind, defaultSettings)).toBeNull()
    expect(judge({ seen: 500, joined: 1 }, null)).toBeNull()
  })

  test('and cost say nothing while nobody came or joined', () => {
    expect(conversionOf({ seen: 0, joined: 0 })).toBeNull()
    expect(conversionOf({ seen: 3, joined: 1 })).toBe(333)
    expect(costPerMember(10_000, 0)).toBeNull()
    expect(costPerMember(10_000, 3)).toBe(3_333)
  })
})

test('a funnel never widens, in whatever order it was counted', () => {
  const counts = fc.record(
    Object.fromEntries(steps.map((step) => [step, fc.nat(50)])) as Record<Step, fc.Arbitrary<number>>,
  )
  fc.assert(
    fc.property(counts, (counted) => {
      const funnel = funnelOf(counted)
      for (const [index, step] of steps.slice(1).entries()) {
        expect(funnel[step]).toBeLessThanOrEqual(funnel[steps[index] as keyof Funnel])
      }
      expect(funnel.joined).toBe(counted.joined)
    }),
  )
})

describe('questions', () => {
  const met = (question: string, wrong: number) => ({ question, wrong })

  test('that keep people out come first: wrong once or often counts a person once', () => {
    const takers: Taker[] = [
      { joined: false, tallies: [met('hard', 3), met('easy', 0)] },
      { joined: true, tallies: [met('hard', 1), met('easy', 0)] },
      { joined: false, tallies: [met('easy', 1)] },
      { joined: true, tallies: [met('easy', 0)] },
      { joined: false, tallies: [met('hard', 1)] },
    ]
    expect(filtersOf(takers)).toEqual([
      { question: 'hard', asked: 3, wrong: 3, stopped: 2 },
      { question: 'easy', asked: 4, wrong: 1, stopped: 1 },
    ])
  })

  test('stop no more people than got them wrong, and those met them', () => {
    const tally = fc.record({ question: fc.constantFrom('a', 'b', 'c'), wrong: fc.nat(2) })
    const taker = fc.record({
      joined: fc.boolean(),
      tallies: fc.uniqueArray(tally, { selector: (one) => one.question }),
    })
    fc.assert(
      fc.property(fc.array(taker), (takers) => {
        for (const { asked, wrong, stopped } of filtersOf(takers)) {
          expect([stopped <= wrong, wrong <= asked, asked <= takers.length]).toEqual([true, true, true])
        }
      }),
    )
  })
})
