/** The rewards of the sample community: put on the shelf by the owner, redeemed by its members, handed over by operators. */
import * as v from 'valibot'
import { completePerson } from '../../cloudfunctions/platform/subjects'
import * as fulfilling from '../../cloudfunctions/rewards/fulfilling'
import * as rewards from '../../cloudfunctions/rewards/handlers'
import * as managing from '../../cloudfunctions/rewards/managing'
import { freshReward } from '../../cloudfunctions/rewards/subjects'
import { buyerOf } from '../../cloudfunctions/rewards/view'
import type { Delivery } from '../../shared/documents'
import { opaqueId } from '../../shared/ids'
import type { Lot } from '../../shared/lots'
import { accept } from '../../shared/outcome'
import type { Member, Person } from '../../shared/person'
import { receive, type Sight } from '../../shared/receiving'
import { codeOf } from '../../shared/rewards/codes'
import { markOf, ofReward, rewardIn } from '../../shared/rewards/names'
import { save } from '../../shared/rewards/operator-contract'
import { withChanged } from '../../shared/rewards/orders'
import { priceFor } from '../../shared/rewards/rules'
import type { CouponLot, Order, Reward } from '../../shared/rewards/state'
import type { Day } from '../../shared/time'
import { bytesFor } from './chance'
import type { Chronicle, Occasion } from './chronicle'
import type { Happening } from './planned'
import { type Shelved, shelfOn } from './shelf'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** Stands for an address while the past is made up. */
const UNSEALED = 'sample'

type Redeeming = Extract<Happening, { kind: 'redeem' }>

export class SampleShop {
  private readonly shelf = new Map<string, Reward>()

  constructor(private readonly chronicle: Chronicle) {}

  get rewards(): readonly Reward[] {
    return [...this.shelf.values()]
  }

  /** The owner makes everything ready on the first day. */
  open(owner: Member, today: Day, offsetMinutes: number): void {
    shelfOn(today, offsetMinutes).forEach((one, index) => {
      const at = owner.membership.joinedAt + HOUR_MS + index * 10 * MINUTE_MS
      this.put(one, index, { at, person: owner._id, operator: owner })
    })
  }

  private put({ terms, codes, draft }: Shelved, number: number, occasion: Occasion): void {
    const id = opaqueId(16, bytesFor('reward', number))
    // What the door would have made of it: with everything that may be left out.
    let reward = this.done(managing.save, freshReward(id, occasion.at), v.parse(save.input, terms), occasion)
    if (codes !== undefined) {
      const rows = Array.from({ length: codes.count }, (_, index) => ({
        line: index + 1,
        text: `${codes.prefix}-${opaqueId(6, bytesFor('code', number, index)).toUpperCase()}`,
      }))
      const found = { rows: accept(rows), known: new Set() }
      reward = this.done(managing.importCodes, reward, { reward: id, lines: 'pasted' }, { ...occasion, found })
    }
    if (draft !== true) reward = this.done(managing.publish, reward, { reward: id }, { ...occasion, found: number })
    this.shelf.set(terms.title, reward)
  }

  /** A command on a reward, whose lots begin at once. */
  private done(handler: Parameters<Chronicle['run']>[0], before: Reward, input: unknown, occasion: Occasion): Reward {
    const after = this.chronicle.run(handler, before, input, occasion)
    if (after === null) throw new Error(`the sample's ${handler.action.name} was refused for ${before.terms.title}`)
    const lots = after.outbox.flatMap((effect) =>
      'document' in effect && effect.to.collection === 'lots'
        ? [{ _id: effect.id, ...effect.document } as unknown as Lot]
        : [],
    )
    this.chronicle.groups.add(lots)
    return { ...after, outbox: [] }
  }

  private lotsOf(reward: Reward): readonly Lot[] {
    return this.chronicle.groups.lots.filter(({ of, left }) => of === ofReward(rewardIn(reward._id)) && left > 0)
  }

  /** A reward redeemed on its day, and what became of it the day after. @param by who hands over */
  events(happening: Redeeming, occasion: Occasion, ago: number, by: () => Occasion) {
    const { at } = occasion
    if (ago === happening.ago) return [{ at, happen: (person: Person) => this.redeemed(person, happening, occasion) }]
    if (ago !== happening.ago - 1 || happening.became === undefined) return []
    return [{ at, happen: (person: Person) => this.settled(person, happening, occasion, by()) }]
  }

  /** A member redeems something at the price they see; null when the rules say no. */
  redeemed(person: Person, { title }: Redeeming, occasion: Occasion): Person | null {
    const reward = this.shelf.get(title)
    if (reward === undefined) throw new Error(`the sample has no ${title}`)
    const { plan } = this.chronicle.callAt(occasion)
    const { terms, shelf } = reward
    const lots = this.lotsOf(reward)
    const left = terms.limited ? lots.reduce((sum, lot) => sum + lot.left, 0) : null
    const id = rewardIn(reward._id)
    const found = { id, shelf, terms, left, lots }
    const price = priceFor(terms.price, buyerOf(person, plan).tier, plan.settings)
    return this.chronicle.run(rewards.redeem, person, { reward: id, price }, { ...occasion, found })
  }

  /** What became of the newest order of this title. @param by who hands over */
  settled(person: Person, { title, became }: Redeeming, occasion: Occasion, by: Occasion): Person | null {
    const order = [...person.orders.current].reverse().find((one) => one.title === title)
    if (order === undefined || became === undefined) return null
    if (became === 'shipped') return this.shipped(person, title, by)
    const { chronicle } = this
    const code = this.codeOf(person, order)
    const input = { order: order.id }
    if (became === 'cancelled') {
      const [entry = null] = chronicle.entriesById(person, [`redeem:${order.id}`])
      return chronicle.run(rewards.cancel, person, input, { ...occasion, found: { past: null, entry, code } })
    }
    if (became === 'fulfilled') {
      const handed = { ...input, member: person.account }
      return chronicle.run(fulfilling.fulfil, person, handed, { ...by, found: null })
    }
    const opened = chronicle.run(rewards.openCoupon, person, input, { ...occasion, found: { code, past: null } })
    if (opened === null || became === 'opened') return opened
    return chronicle.run(fulfilling.scan, opened, { code }, { ...by, found: { order: order.id, past: null } })
  }

  /** The newest order of this title goes to its address, which is sealed when the sample is stored, with its parcel's number. */
  shipped(person: Person, title: string, by: Occasion): Person | null {
    const order = [...person.orders.current].reverse().find((one) => one.title === title)
    if (order === undefined) return null
    const ready = { ...person, orders: withChanged(person.orders, { ...order, address: UNSEALED }) }
    const parcel = { company: '顺丰', number: `SF${order.at}` }
    const input = { order: order.id, member: person.account, parcel }
    return this.chronicle.run(fulfilling.fulfil, ready, input, { ...by, found: null })
  }

  private codeOf({ account }: Person, order: Order): string {
    const lot = this.chronicle.groups.lots.find(({ _id }) => _id === order.lot)
    return order.kind === 'coupon' && lot !== undefined ? codeOf(lot as CouponLot, markOf(account, order)) : ''
  }

  /** Gifts that a member's own document has granted arrive at once. */
  withGifts(person: Person, occasion: Occasion): Person {
    const call = this.chronicle.callAt(occasion)
    const deeds = person.outbox.filter(
      (effect): effect is Delivery => 'deed' in effect && effect.to.person === person._id,
    )
    if (deeds.length === 0) return person
    const cleared: Person = {
      ...person,
      outbox: person.outbox.filter((effect) => !deeds.some(({ id }) => id === effect.id)),
    }
    const after = deeds.reduce((so, delivery) => {
      const sight: Sight = { found: [], code: '', gift: this.giftFor(delivery) }
      const received = receive(so, delivery, call.plan, call.moment, bytesFor('gift', delivery.id), sight)
      return this.chronicle.groups.settled(completePerson(received.person, received.facts, call).state, call)
    }, cleared)
    return this.chronicle.written('people', person, after, call)
  }

  private giftFor({ deed }: Delivery): Sight['gift'] {
    const name = deed.kind === 'reward-granted' ? deed.reward : 'none'
    const reward = this.rewards.find(({ terms }) => terms.gift === name) ?? null
    return { reward, lots: reward === null ? [] : this.lotsOf(reward) }
  }
}
