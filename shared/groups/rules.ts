/** The group matrix: what an operator may do to a group, and what follows for its places (SPEC 1.2, 1.3). */
import { freshLots, type Lot } from '../lots'
import { accept, type Outcome, refuse } from '../outcome'
import { addDays, type Day } from '../time'
import { ofInvite, ofPlaces, rankOf } from './names'
import { type Group, type JoinCode, LINE, type Matrix, MOST_GROUPS, type PlatformId } from './state'

/** How many a platform lets into one group, and how many of them by code. */
export interface Capacity {
  readonly most: number
  readonly byCode: number
}

export interface NewGroup {
  readonly name: string
  readonly platform: PlatformId
  /** How many new members it may get; the rest of its capacity is taken by who is in the chat already. */
  readonly places: number
  readonly owner: string
  readonly main: boolean
}

/** The matrix as it will be, the group that was changed, and lots that begin with it. */
export interface Dealt {
  readonly matrix: Matrix
  readonly group: Group
  readonly lots: readonly Lot[]
}

export const groupNamed = (matrix: Pick<Matrix, 'groups'>, id: string): Group | null =>
  matrix.groups.find((group) => group.id === id) ?? null

const withGroup = (matrix: Matrix, group: Group): Matrix => ({
  ...matrix,
  groups: matrix.groups.map((one) => (one.id === group.id ? group : one)),
})

/** Deals places out into lots: first those that the code reaches, then those for which operators invite. */
function deal(group: Omit<Group, 'lots' | 'byCode'>, capacity: Capacity): { group: Group; lots: Lot[] } {
  const inside = Math.max(0, capacity.most - group.places)
  const byCode = Math.min(group.places, Math.max(0, capacity.byCode - inside))
  const of = ofPlaces(group.id, group.round)
  const invited = ofInvite(of)
  const lots = [
    ...freshLots(of, byCode, { of, line: LINE, rank: rankOf(of) }),
    ...freshLots(invited, group.places - byCode, { of: invited, line: LINE, rank: rankOf(invited) }),
  ]
  return { group: { ...group, byCode, lots: lots.map((lot) => lot._id) }, lots }
}

/** Opens a group. The first one is the main group whether asked or not. */
export function decideCreate(
  matrix: Matrix,
  asked: NewGroup,
  capacity: Capacity,
  now: number,
): Outcome<Dealt, 'too-many-groups' | 'too-many-places' | 'name-taken'> {
  if (matrix.groups.length >= MOST_GROUPS) return refuse('too-many-groups')
  if (asked.places > capacity.most) return refuse('too-many-places', { most: capacity.most })
  if (matrix.groups.some(({ name }) => name === asked.name)) return refuse('name-taken')
  const { name, platform, places, owner } = asked
  const id = `g${matrix.groups.length + 1}`
  const bare = { id, name, platform, open: true, round: 1, places, code: null, opengid: '', owner, openedAt: now }
  const { group, lots } = deal(bare, capacity)
  const main = asked.main || matrix.main === '' ? id : matrix.main
  return accept({ matrix: { ...matrix, main, groups: [...matrix.groups, group] }, group, lots })
}

/** What may be changed of a group while it lives; what is undefined stays. */
export interface GroupChange {
  readonly name?: string | undefined
  readonly owner?: string | undefined
  readonly main?: true | undefined
}

export function decideChange(
  matrix: Matrix,
  group: Group,
  asked: GroupChange,
): Outcome<Matrix, 'name-taken' | 'nothing-to-change' | 'group-closed'> {
  const { name = group.name, owner = group.owner } = asked
  if (matrix.groups.some((one) => one.id !== group.id && one.name === name)) return refuse('name-taken')
  if (asked.main && !group.open) return refuse('group-closed')
  const main = asked.main ? group.id : matrix.main
  if (name === group.name && owner === group.owner && main === matrix.main) return refuse('nothing-to-change')
  return accept({ ...withGroup(matrix, { ...group, name, owner }), main })
}

/** Closes a group to newcomers: its lots are shut, who is in it stays. The main group hands on to the next that is open. */
export function decideClose(matrix: Matrix, group: Group): Outcome<Matrix, 'already-so'> {
  if (!group.open) return refuse('already-so')
  const next = matrix.groups.find((one) => one.open && one.id !== group.id)?.id
  const main = matrix.main === group.id ? (next ?? group.id) : matrix.main
  return accept({ ...withGroup(matrix, { ...group, open: false }), main })
}

/** What is known of a closed group's lots: every one must be shut before its places are dealt out anew. */
export type ShutLot = Pick<Lot, 'left' | 'shut'>

/**
 * Opens a closed group again with what was left of its places: as many as that, or fewer.
 * @param before every lot of the last round that had places left
 */
export function decideOpen(
  matrix: Matrix,
  group: Group,
  asked: number | null,
  before: readonly ShutLot[],
  capacity: Capacity,
): Outcome<Dealt, 'already-so' | 'still-closing' | 'too-many-places'> {
  if (group.open) return refuse('already-so')
  if (before.some((lot) => !lot.shut)) return refuse('still-closing')
  const most = before.reduce((sum, lot) => sum + lot.left, 0)
  const places = asked ?? most
  if (places > most) return refuse('too-many-places', { most })
  const opened = deal({ ...group, open: true, round: group.round + 1, places }, capacity)
  const main = groupNamed(matrix, matrix.main)?.open ? matrix.main : group.id
  return accept({ matrix: { ...withGroup(matrix, opened.group), main }, ...opened })
}

/** Puts a new join code up, or takes it down (null). WeChat's codes die within days, so theirs must say when. */
export function decideCode(
  matrix: Matrix,
  group: Group,
  code: JoinCode | null,
  today: Day,
  mostDays: number,
): Outcome<Matrix, 'needs-expiry' | 'expires-in-past' | 'expires-too-late' | 'nothing-to-change'> {
  if (code === null && group.code === null) return refuse('nothing-to-change')
  if (code !== null) {
    const { expires } = code
    if (expires === null && group.platform === 'wechat') return refuse('needs-expiry')
    if (expires !== null && expires <= today) return refuse('expires-in-past')
    const last = addDays(today, mostDays)
    if (expires !== null && group.platform === 'wechat' && expires > last) return refuse('expires-too-late', { last })
  }
  return accept(withGroup(matrix, { ...group, code }))
}

/** Says which chat of WeChat a group is, once; another chat needs another group (SPEC 1.4). */
export function decideBind(
  matrix: Matrix,
  group: Group,
  opengid: string,
): Outcome<Matrix, 'nothing-recognised' | 'already-so' | 'bound-elsewhere' | 'not-wechat'> {
  if (group.platform !== 'wechat') return refuse('not-wechat')
  if (opengid === '') return refuse('nothing-recognised')
  if (group.opengid === opengid) return refuse('already-so')
  const other = matrix.groups.find((one) => one.opengid === opengid)
  if (other !== undefined) return refuse('bound-elsewhere', { name: other.name })
  return accept(withGroup(matrix, { ...group, opengid }))
}

/** `dying`: works today and will not much longer. A code is dead from the day that it names. */
export type CodeState = 'none' | 'alive' | 'dying' | 'dead'

export function codeState(code: JoinCode | null, today: Day, warnDays: number): CodeState {
  if (code === null) return 'none'
  if (code.expires === null) return 'alive'
  if (code.expires <= today) return 'dead'
  return code.expires <= addDays(today, warnDays) ? 'dying' : 'alive'
}
