/** Ideas about groups: few places, groups that open and close, people who come, go and are moved (SPEC 1.2, 1.3). */
import * as groups from '../../../shared/groups/contract'
import { LINE, MATRIX_ID, type Matrix } from '../../../shared/groups/state'
import type { Lot } from '../../../shared/lots'
import { type Ideas, idea, someAccount, type View } from './view'

const someGroup = ({ documents, chance }: View): string => {
  const all = documents.get<Matrix>('things', MATRIX_ID)?.groups ?? []
  return all.length === 0 || chance.happens(0.05) ? 'g99' : chance.pick(all).id
}

/** Until an operator has opened the first group nobody has to be placed, and nobody thinks of groups. */
const hasGroups = ({ documents }: View): boolean => documents.get<Matrix>('things', MATRIX_ID) !== null

const isRoom = ({ documents }: View): boolean =>
  documents.all<Lot>('lots').some(({ line, shut, left }) => line === LINE && !shut && left > 0)

export function groupIdeasOfMember(view: View): Ideas {
  if (!hasGroups(view)) return []
  return [
    [5, () => idea(groups.ask)],
    [4, () => idea(groups.leave)],
    [2, () => idea(groups.mine)],
    [1, () => idea(groups.arrived)],
  ]
}

export function groupIdeasOfOperator(view: View): Ideas {
  const { chance } = view
  const opened = () => ({
    ...{ name: `群${chance.below(30)}`, platform: chance.pick(['qq', 'wechat']) },
    ...{ places: 1 + chance.below(2), main: chance.happens(0.2) },
  })
  const create = () => idea(groups.create, opened())
  if (!hasGroups(view)) return [[2, create]]
  const member = () => someAccount(view)
  return [
    [isRoom(view) ? 0.5 : 3, create],
    [2, () => idea(groups.close, { group: someGroup(view), reason: '整理' })],
    [
      4,
      () => idea(groups.open, { group: someGroup(view), ...(chance.happens(0.3) ? { places: chance.below(3) } : {}) }),
    ],
    [4, () => idea(groups.move, { member: member(), group: someGroup(view), reason: '换群' })],
    [3, () => idea(groups.remove, { member: member(), reason: '已移出' })],
    [1, () => idea(groups.invited, { member: member() })],
    [1, () => idea(groups.change, { group: someGroup(view), main: true })],
    [1, () => idea(groups.list)],
    [1, () => idea(groups.tasks)],
    [1, () => idea(groups.waiting)],
    [1, () => idea(groups.members, { group: someGroup(view) })],
  ]
}
