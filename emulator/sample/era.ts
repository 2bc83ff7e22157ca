/** What a member's days are walked with: who has been written so far, and how a day's instants are shared out. */
import type { Delivery } from '../../shared/documents'
import type { Member, Person } from '../../shared/person'
import { DAY_MS, type Day, startOfDay } from '../../shared/time'
import type { Chronicle, Occasion } from './chronicle'
import type { SampleCircle } from './circle'
import type { Founded } from './founding'
import type { SampleShop } from './shop'

/** Where the walk stands: who has been written so far, and the present that nothing may pass. */
export interface Era {
  readonly chronicle: Chronicle
  readonly nowMs: number
  readonly offsetMinutes: number
  /** Operators by openid. */
  readonly operators: ReadonlyMap<string, Member>
  /** What friends' documents have told their inviters', by the inviter's document: friends are written first. */
  readonly told: Map<string, Delivery[]>
  /** What can be had for points. */
  readonly shop: SampleShop
  /** Where posts are written. */
  readonly circle: SampleCircle
  /** The questions that newcomers are asked; null while everybody may join. */
  readonly founded: Pick<Founded, 'bank'> | null
}

/** Something that happens to a person at an instant; null when the rules refuse it, and then it has not happened. */
export interface Event {
  readonly at: number
  readonly happen: (person: Person, at: number) => Person | null
}

/** An instant of a day as a share of it; of today only what has passed is shared out. */
export function instantOf({ nowMs, offsetMinutes }: Era, day: Day, share: number): number {
  const begin = startOfDay(day, offsetMinutes)
  return begin + Math.floor(Math.max(0, Math.min(DAY_MS, nowMs - begin)) * Math.min(share, 0.999))
}

export function byOperator({ operators }: Era, openid: string, at: number): Occasion & { readonly operator: Member } {
  const operator = operators.get(openid)
  if (operator === undefined) throw new Error(`${openid} is no operator of the sample`)
  return { at, person: operator._id, operator }
}
