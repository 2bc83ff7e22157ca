/** What operators do to rewards: terms, shelf, places, codes. Each is one write of the reward; lots begin as its effects. */
import type { Effect, Insertion } from '../../shared/documents'
import type { Lot } from '../../shared/lots'
import { accept, refuse } from '../../shared/outcome'
import { couponLots, type FaultyRow, sortCodes } from '../../shared/rewards/codes'
import {
  decidePublish,
  decideRestock,
  decideTerms,
  decideWithdraw,
  MOST_PUBLISHED,
  restocked,
  toldOf,
} from '../../shared/rewards/editing'
import { rewardIn } from '../../shared/rewards/names'
import * as contract from '../../shared/rewards/operator-contract'
import type { Reward } from '../../shared/rewards/state'
import { type Call, command } from '../platform/handler'
import { sealingKeys } from '../platform/sealing'
import { type ReadCodes, readCodes } from './importing'
import { rewardNamed, rewardToSave } from './subjects'

/** Faulty rows that an answer tells; their number is told in any case. */
const TOLD_ROWS = 50

const beginning = ({ _id, ...document }: Lot, at: number): Insertion => ({
  id: _id,
  at,
  to: { collection: 'lots' },
  document: { ...document },
})

const beginnings = (lots: readonly Lot[], { moment }: Call): Effect[] => lots.map((lot) => beginning(lot, moment.now))

const audit = (before: Reward | null, after: Reward, reason: string | undefined) => ({
  whom: null,
  reason: reason ?? null,
  before: before === null || before.version === 0 ? null : toldOf(before),
  after: toldOf(after),
})

export const save = command(contract.save, rewardToSave, (reward, { reward: _named, places, ...asked }, call) => {
  if (places !== undefined && reward.version > 0) return refuse('places-by-restock')
  const decided = decideTerms(reward, asked)
  if (!decided.ok) return decided
  const saved = { ...reward, terms: decided.value }
  const { limited, kind } = saved.terms
  const stocked =
    places === undefined || !limited || kind === 'coupon' ? { reward: saved, lots: [] } : restocked(saved, places)
  return accept({
    state: stocked.reward,
    effects: beginnings(stocked.lots, call),
    audit: audit(reward, stocked.reward, undefined),
    answer: () => ({ reward: rewardIn(reward._id), made: stocked.reward.made }),
  })
})

export const publish = command(
  contract.publish,
  rewardNamed,
  (reward, { reward: id }, { moment }, published: number) => {
    const decided = decidePublish(reward, published, sealingKeys().length > 0, moment.now)
    if (!decided.ok) return decided
    return accept({
      state: decided.value,
      audit: audit(reward, decided.value, undefined),
      answer: () => ({ reward: id, shelf: 'published' as const }),
    })
  },
  {
    look: async (_reward, _input, { documents }) => {
      const where = { kind: 'reward', shelf: 'published' }
      const published = await documents.readMany('things', { where, limit: MOST_PUBLISHED, fields: ['rank'] })
      return published.length
    },
  },
)

export const withdraw = command(contract.withdraw, rewardNamed, (reward, { reward: id, reason }) => {
  const decided = decideWithdraw(reward)
  if (!decided.ok) return decided
  return accept({
    state: decided.value,
    audit: audit(reward, decided.value, reason),
    answer: () => ({ reward: id, shelf: 'withdrawn' as const }),
  })
})

export const restock = command(contract.restock, rewardNamed, (reward, { reward: id, places, reason }, call) => {
  const decided = decideRestock(reward, places)
  if (!decided.ok) return decided
  const { lots, reward: after } = decided.value
  return accept({
    state: after,
    effects: beginnings(lots, call),
    audit: audit(reward, after, reason),
    answer: () => ({ reward: id, made: after.made }),
  })
})

const report = (faulty: readonly FaultyRow[]) => ({ faulty: faulty.length, rows: faulty.slice(0, TOLD_ROWS) })

export const importCodes = command(
  contract.importCodes,
  rewardNamed,
  (reward, { reward: id, lines, file }, call, read: ReadCodes) => {
    if (reward.terms.kind !== 'coupon') return refuse('not-a-coupon')
    if ((lines === undefined) === (file === undefined)) return refuse('lines-or-file')
    if (!read.rows.ok) return read.rows
    const { fresh, faulty } = sortCodes(read.rows.value, read.known)
    if (fresh.length === 0) return refuse('nothing-new', report(faulty))
    const restocks = reward.restocks + 1
    const after = { ...reward, restocks, made: reward.made + fresh.length }
    return accept({
      state: after,
      effects: beginnings(couponLots(id, restocks, fresh), call),
      audit: audit(reward, after, undefined),
      answer: () => ({ reward: id, imported: fresh.length, made: after.made, ...report(faulty) }),
    })
  },
  { look: readCodes },
)
