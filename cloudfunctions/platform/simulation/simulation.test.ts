/**
 * Schedule after schedule over a network that drops, delays and repeats, with workers that die: every law must hold.
 * The long form: `SIMULATION_SCHEDULES=20000 npx jest cloudfunctions/platform/simulation/simulation.test.ts`;
 * one schedule again: `SIMULATION_SEED=4711 SIMULATION_SCHEDULES=1 npx jest …`.
 */
import { memberActions } from '../../entrypoints/member'
import { operatorActions } from '../../entrypoints/operator'
import { jobs } from '../../entrypoints/scheduled'
import { plotOf } from './plots'
import { simulate, type Told } from './simulate'

jest.mock('@cloudbase/node-sdk', () => jest.requireActual<object>('./no-sdk'))

const product = { member: memberActions, operator: operatorActions, jobs }

const SCHEDULES = Number(process.env.SIMULATION_SCHEDULES ?? 120)
const FIRST_SEED = Number(process.env.SIMULATION_SEED ?? 1)
const MOST_SHOWN = 5

/** What a schedule came to, and everything it ended with, in one line that two runs can be compared by. */
const summaryOf = ({ turns, requests, faults, answers }: Told) => JSON.stringify({ turns, requests, faults, answers })

const sum = (all: readonly Readonly<Record<string, number>>[]): Record<string, number> => {
  const total: Record<string, number> = {}
  for (const counts of all) {
    for (const [name, count] of Object.entries(counts)) total[name] = (total[name] ?? 0) + count
  }
  return total
}

describe(`${SCHEDULES} schedules`, () => {
  const told: Told[] = []
  const failed: { seed: number; violations: readonly string[] }[] = []

  beforeAll(async () => {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SCHEDULES && failed.length < MOST_SHOWN; seed++) {
      const one = await simulate(plotOf(seed), product)
      told.push(one)
      if (one.violations.length > 0) failed.push({ seed, violations: one.violations })
    }
  }, 86_400_000)

  it('every law holds in each of them', () => {
    expect(failed).toEqual([])
  })

  it('everything that can go wrong went wrong, and everything that can be asked was answered with yes and with no', () => {
    if (SCHEDULES < 100) return
    const faults = sum(told.map((one) => one.faults))
    for (const fault of ['dropped', 'unanswered', 'late', 'throttled', 'diesBefore', 'diesAfter']) {
      expect(faults[fault]).toBeGreaterThan(100)
    }
    const answers = sum(told.map((one) => one.answers))
    const thoughtOf = new Set(Object.keys(answers).map((answer) => answer.split(' ')[0]))
    for (const name of thoughtOf) expect(Object.keys(answers)).toContain(`${name} ok`)
    // These need an order of a certain kind: they are thought of, not only asked by chance.
    for (const name of ['supply', 'openCoupon', 'order', 'scan', 'cancel', 'cancelOrder', 'fulfil'])
      expect(Object.keys(answers)).toContain(`rewards.${name} ok`)
    for (const refused of [
      'checkin.checkIn already-checked-in',
      'checkin.checkIn paused',
      'checkin.makeUp limit-reached',
      'checkin.makeUp not-enough-points',
      'points.adjust not-enough-points',
      'points.approveAdjustment same-operator',
      'points.reverse already-reversed',
      'points.adjust request-reused',
      'points.adjust expired',
      'points.adjust stale-request',
      'points.adjust busy',
      'points.adjust nothing',
      'checkin.checkIn read-only',
      'membership.join entry-closed',
    ]) {
      expect(Object.keys(answers)).toContain(refused)
    }
  })

  it('a seed tells the same story again', async () => {
    const [first] = told
    expect(first && summaryOf(await simulate(plotOf(first.seed), product))).toBe(first && summaryOf(first))
  }, 60_000)
})
