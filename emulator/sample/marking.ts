import { completePerson } from '../../cloudfunctions/platform/subjects'
import { opaqueId } from '../../shared/ids'
import type { Member, Person } from '../../shared/person'
import { addToBoard } from '../../shared/points/board'
import { earnUnder } from '../../shared/points/earn'
import { quality } from '../../shared/points/earning/quality'
import { bytesFor } from './chance'
import type { Chronicle, Occasion } from './chronicle'

/** A content officer marks a post: the same posting as a deed of the posts will make. */
export function marked(
  chronicle: Chronicle,
  { operator, ...occasion }: Occasion & { readonly operator: Member },
  person: Person,
  which: string,
): Person {
  const call = chronicle.callAt(occasion)
  const { at } = occasion
  const { plan, moment } = call
  const post = opaqueId(16, bytesFor('post', which))
  const cause = { id: `quality:${post}`, account: person.account, at, by: operator.account, rule: plan.revision }
  const price = plan.settings['points.quality']
  const posted = earnUnder(quality, person.points, cause, price, plan, moment.today, moment.today)
  const after = {
    ...person,
    points: posted.points,
    board: posted.entry.growth === 0 ? person.board : addToBoard(person.board, moment.today, posted.entry.growth),
    pending: [...person.pending, posted.entry],
  }
  return chronicle.written('people', person, completePerson(after, [], call).state, call)
}
