/** Law 6 can fail: with any one rule about limited places taken away, some schedule gives one twice, or loses one. */
import type { Lot } from '../../../shared/lots'
import type { Documents } from '../documents'
import type { Product } from './deployment'
import type { Mutation } from './mutant'
import { everyOne, firstViolation, loaded } from './mutations'
import { PLACING, REDEEMING, ratesAt } from './plots'
import { opening } from './preparations'
import type { Plot } from './simulate'

/** What is deployed, imported anew where modules are replaced. */
const product = async (): Promise<Product> => {
  const { memberActions } = await import('../../entrypoints/member')
  const { operatorActions } = await import('../../entrypoints/operator')
  const { jobs } = await import('../../entrypoints/scheduled')
  return { member: memberActions, operator: operatorActions, jobs }
}

/** Harmless: whoever has left the line is offered a place all the same, and gives it back. */
const OFFERED_TO_ALL: Mutation = {
  ...{ breaks: 'nothing', module: 'lines' },
  ...{ from: '(await isWaiting(server, lot, claimant, line)) ?', to: 'true ?' },
}

/** People who leave while their place is under way, over a network that makes it take long. */
const LEAVING: Partial<Plot> = {
  ...{ members: 5, commands: 20, nightEveryMs: 1e12, rates: ratesAt(1.6), prepared: [opening(40)] },
  favours: ['groups.ask', 'groups.leave', 'membership.leave', 'membership.join'],
}

/** A first group that is always full: whoever has a place soon gives it to the next. */
const QUEUEING: Partial<Plot> = {
  ...{ members: 4, commands: 10, nightEveryMs: 1e12, prepared: [opening(1)] },
  favours: ['groups.ask', 'groups.leave', 'membership.join'],
}

const placing: readonly Mutation[] = [
  {
    breaks: 'who lost the race looks whether the claim is theirs (16)',
    module: 'claims',
    from: 'if (read.claims.includes(claimant)) return true',
    to: '',
  },
  {
    breaks: 'a claim that asks elsewhere under the same mark is not the one that was refused (16)',
    module: 'effects',
    from: '(!isClaim(effect) ||',
    to: '(true ||',
  },
  {
    breaks: 'a place that cannot be offered comes back once, also when its member had it and left (15)',
    module: 'lines',
    from: 'returnedLot(offer.claimant, lot)',
    to: 'returnedLot(id, lot)',
    plot: LEAVING,
  },
  {
    breaks: 'a place that nobody wants any more comes back (17)',
    module: '../../shared/groups/placing',
    from: 'return settlementOf(person, placeBack(claim.id, { of, shut: false }, at))\n',
    to: 'return settlementOf(person)\n',
    plot: LEAVING,
  },
  {
    breaks: 'the first in line is called first (19)',
    module: 'lines',
    from: 'const claimant = page.claims[page.served]',
    to: 'const claimant = page.claims.at(-1)',
  },
  {
    breaks: 'newcomers join the line while somebody waits (19)',
    module: '../../shared/groups/placing',
    from: 'if (places.waiting > 0) return []',
    to: '',
  },
  {
    breaks: 'the line is called when a place comes back (19)',
    module: '../../shared/groups/placing',
    from: 'return shut ? [back] :',
    to: 'return back !== null ? [back] :',
    plot: QUEUEING,
  },
  {
    breaks: 'the line is called when somebody joins it (19)',
    module: '../../shared/groups/placing',
    from: 'settlementOf(waiting, [{ id:',
    to: 'settlementOf(waiting, [] ?? [{ id:',
    plot: QUEUEING,
  },
  {
    breaks: 'a place that is offered and not wanted comes back (19)',
    module: '../../shared/receiving',
    from: 'outbox: [...person.outbox, back, call]',
    to: 'outbox: [...person.outbox, call]',
    beside: OFFERED_TO_ALL,
  },
  {
    breaks: 'who leaves gives the place back',
    module: '../../shared/leaving',
    from: "place.state === 'placed'",
    to: "place.state === 'none'",
  },
  {
    breaks: 'a group that closes shuts its lots (15)',
    module: '../groups/handlers',
    from: 'slice(0, MOST_SHUT_AT_ONCE)',
    to: 'slice(0, 0)',
  },
]

const redeeming: readonly Omit<Mutation, 'plot'>[] = [
  {
    breaks: 'the answer is open until the claim is settled (17)',
    module: 'commands',
    from: 'const open = answer.ok && isOpen(state, call.requestId)',
    to: 'const open = false',
  },
  {
    breaks: 'points are held while a place is claimed (17)',
    module: '../../shared/rewards/redeeming',
    from: 'points: hold(person.points, order.price)',
    to: 'points: person.points',
  },
  {
    breaks: 'the hold ends when every lot has refused (17)',
    module: '../../shared/rewards/redeeming',
    from: 'const points = release(person.points, order.price)',
    to: 'const { points } = person',
  },
  {
    breaks: 'an order ends when every lot has refused (17)',
    module: '../../shared/rewards/redeeming',
    from: 'const orders = withoutOrder(person.orders, order)',
    to: 'const { orders } = person',
  },
  {
    breaks: 'a confirmed order is paid (17)',
    module: '../../shared/rewards/redeeming',
    from: 'const facts = paid(waiting, true)',
    to: 'const facts: Fact[] = []',
  },
  {
    breaks: 'a cancelled order gives its place back (15)',
    module: '../../shared/rewards/endings',
    from: "const back = order.lot === '' ? [] :",
    to: "const back = order.lot !== '' ? [] :",
  },
  {
    breaks: 'a cancelled order gives its points back (17)',
    module: '../../shared/rewards/endings',
    from: 'entry === null ? [] : [{',
    to: 'entry !== null ? [] : [{',
  },
  {
    breaks: 'only a cancelled order gives its points back (17)',
    module: '../../shared/points/rules',
    from: '!REVERSIBLE.includes(entry.reason) ||',
    to: '',
  },
  {
    breaks: 'each coupon code is given once',
    module: '../../shared/rewards/codes',
    from: "codes[index] ?? ''",
    to: "codes[0] ?? ''",
  },
  {
    breaks: 'a code that somebody has seen is never given again',
    module: '../../shared/rewards/endings',
    from: "placeBack(order, order.code === '' ? code : '', now)",
    to: "placeBack(order, order.code === '' ? code : order.code, now)",
  },
]

/** Documents whose claim is not guarded by what is left, or not by who has claimed. */
const claimingUnguarded =
  (guard: 'left' | 'claims') =>
  (documents: Documents): Documents => ({
    ...documents,
    claim: async (collection, id, claimant) => {
      const lot = await documents.read<Lot>(collection, id)
      if (lot === null || lot.shut) return 'not-claimed'
      if (guard === 'left' ? lot.claims.includes(claimant) : lot.left <= 0) return 'not-claimed'
      const parts = { left: lot.left - 1, claims: [...lot.claims, claimant] }
      return (await documents.write(collection, id, lot.version, parts)) === 'written' ? 'claimed' : 'not-claimed'
    },
  })

describe('the simulator notices when nobody sees to it that, of places in groups,', () => {
  everyOne(
    product,
    placing.map((mutation) => ({ plot: PLACING, ...mutation })),
  )
})

describe('the simulator notices when nobody sees to it that, of what points buy,', () => {
  everyOne(
    product,
    redeeming.map((mutation) => ({ ...mutation, plot: REDEEMING })),
  )

  it.each([
    ['no more is claimed than there is (15)', 'left'],
    ['nobody claims twice under one mark (15)', 'claims'],
  ] as const)(
    '%s',
    async (_rule, guard) => {
      const broken = claimingUnguarded(guard)
      expect(await firstViolation(await loaded(product, []), { ...REDEEMING, broken })).not.toBeNull()
    },
    600_000,
  )
})
