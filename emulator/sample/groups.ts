/** The groups of the sample community: lots in memory, from which members are placed as they come. */
import type { Call } from '../../cloudfunctions/platform/handler'
import { freshMatrix } from '../../cloudfunctions/platform/places'
import { completePerson } from '../../cloudfunctions/platform/subjects'
import type { Claim, Effect } from '../../shared/documents'
import type { Matrix, Places } from '../../shared/groups/state'
import type { Lot } from '../../shared/lots'
import type { Person } from '../../shared/person'
import { settle } from '../../shared/settling'

const isClaim = (effect: Effect): effect is Claim => 'purpose' in effect

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

  /** A person whose claim for a place is known at once: nobody else claims while the past is being made up. */
  settled(person: Person, call: Call): Person {
    const claim = person.outbox.find(isClaim)
    if (claim === undefined || !('lots' in claim.to)) return person
    const lot = claim.to.lots.map((id) => this.byId.get(id)).find((one) => one !== undefined && one.left > 0)
    if (lot === undefined) throw new Error(`the sample has no place left for ${claim.id}`)
    this.byId.set(lot._id, { ...lot, left: lot.left - 1, claims: [...lot.claims, claim.id] })
    const { person: placed, facts } = settle(person, claim, lot._id, call.plan, call.moment)
    const outbox = person.outbox.filter((effect) => effect !== claim)
    return completePerson({ ...placed, outbox }, facts, call).state
  }
}
