/** What somebody who has an idea looks at, and how one idea among many is chosen. */
import type { AnyAction } from '../../../shared/action'
import type { Person } from '../../../shared/person'
import { personIdOf } from '../identity'
import type { Chance } from './chance'
import type { MemoryDocuments } from './memory-documents'

export interface Idea {
  readonly action: AnyAction
  readonly input: unknown
}

export interface Cast {
  readonly owner: string
  readonly second: string
  readonly members: readonly string[]
}

export interface View {
  readonly cast: Cast
  readonly documents: MemoryDocuments
  readonly chance: Chance
  readonly now: number
  /** Actions that everybody thinks of more often than usual. */
  readonly favours: readonly string[]
}

/** Ideas by weight: each is only had when it is drawn. */
export type Ideas = readonly (readonly [weight: number, idea: () => Idea])[]

export const NOBODY = '0000000000000000'

const DRAWS_FOR_A_FAVOUR = 30

export const idea = (action: AnyAction, input: unknown = {}): Idea => ({ action, input })

export const personOf = ({ documents }: View, openid: string) => documents.get<Person>('people', personIdOf(openid))

/** One of the ideas by weight; in a schedule with favours mostly one of those. */
export function chosen({ chance, favours }: View, ideas: Ideas): Idea {
  const drawn = () => chance.weigh(ideas)()
  if (favours.length === 0 || chance.happens(0.4)) return drawn()
  for (let draw = 1; draw < DRAWS_FOR_A_FAVOUR; draw++) {
    const one = drawn()
    if (favours.includes(one.action.name)) return one
  }
  return drawn()
}

/** Somebody's account; now and then nobody's. */
export function someAccount(view: View): string {
  const { chance, cast } = view
  if (chance.happens(0.02)) return NOBODY
  const openid = chance.happens(0.08) ? chance.pick([cast.owner, cast.second]) : chance.pick(cast.members)
  return personOf(view, openid)?.account || NOBODY
}
