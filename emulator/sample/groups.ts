/** The places of the sample community: lots in memory, from which members are placed, joined and seated as they come. */
import type { Call } from '../../cloudfunctions/platform/handler'
import { freshMatrix } from '../../cloudfunctions/platform/places'
import { completePerson } from '../../cloudfunctions/platform/subjects'
import type { Claim, Effect } from '../../shared/documents'
import type { Matrix, Places } from '../../shared/groups/state'
import { freshLot, type LinePage, LONGEST_LINE, type Lot } from '../../shared/lots'
import type { Person } from '../../shared/person'
import { settle } from '../../shared/settling'

export const isClaim = (effect: Effect): effect is Claim => 'purpose' in effect

export class SampleGroups {
  matrix: Matrix = freshMatrix
  private readonly byId = new Map<string, Lot>()

  get lots(): readonly Lot[] {
    return [...this.byId.values()]
  }

  /** Lots that begin beside the groups': places of rewards. */
  add(lots: readonly Lot[]): void {
    for (const lot of lots) this.byId.set(lot._id, lot)
  }

  /** What `knownPlaces` would find. */
  places(): Places {
    const { main, groups } = this.matrix
    const left = Object.fromEntries(this.lots.filter((lot) => lot.left > 0).map((lot) => [lot._id, lot.left]))
    return { main, groups, left, waiting: 0 }
  }

  /** The matrix after a command, with the lots that begin as its effects. */
  take(matrix: Matrix): void {
    for (const effect of matrix.outbox) {
      if ('document' in effect) this.byId.set(effect.id, { _id: effect.id, ...effect.document } as unknown as Lot)
      else if ('shut' in effect.to) this.shut(effect.to.shut)
    }
    this.matrix = { ...matrix, outbox: [] }
  }

  private shut(id: string): void {
    const lot = this.byId.get(id)
    if (lot !== undefined) this.byId.set(id, { ...lot, version: lot.version + 1, shut: true })
  }

  /** Lots that begin with something that is opened to all. */
  begin(lot: Lot): void {
    this.byId.set(lot._id, lot)
  }

  /** A person whose claim for a place is known at once: nobody else claims while the past is being made up. */
  settled(person: Person, call: Call): Person {
    const claim = person.outbox.find(isClaim)
    if (claim === undefined) return person
    const held = 'lots' in claim.to ? this.claim(claim.to.lots, claim.id) : this.joinLine(claim.to.joins, claim.id)
    if (held === null && claim.purpose !== 'event') throw new Error(`the sample has no place left for ${claim.id}`)
    const { person: placed, facts, effects } = settle(person, claim, held, call.plan, call.moment)
    // A claim that was refused may lead to another one, in a waiting line.
    const outbox = [...person.outbox.filter((effect) => effect !== claim), ...effects.filter(isClaim)]
    return this.settled(completePerson({ ...placed, outbox }, facts, call).state, call)
  }

  private claim(lots: readonly string[], mark: string): string | null {
    const lot = lots.map((id) => this.byId.get(id)).find((one) => one !== undefined && one.left > 0)
    if (lot === undefined) return null
    this.byId.set(lot._id, { ...lot, left: lot.left - 1, claims: [...lot.claims, mark] })
    return lot._id
  }

  private joinLine(line: string, mark: string): string | null {
    const of = `line:${line}`
    const _id = `${of}:1`
    const fresh: LinePage = { ...freshLot({ _id, of, rank: 1, left: LONGEST_LINE }), served: 0, offer: null }
    if (!this.byId.has(_id)) this.begin(fresh)
    return this.claim([_id], mark)
  }
}
