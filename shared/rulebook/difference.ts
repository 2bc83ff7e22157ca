/** What is new in a version of the rulebook, clause by clause and, within a clause, piece by piece (SPEC 2.3). */
import type { Clause, ClauseGroup } from './state'

/** A stretch of text that stayed, went or came. */
export interface Piece {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** `renamed`: not a clause but its group; the title tells both names. */
export interface ClauseChange {
  readonly kind: 'new' | 'gone' | 'changed' | 'moved' | 'renamed'
  /** The clause; of a group its present title. */
  readonly id: string
  /** The group in which it stands now, or stood. */
  readonly group: string
  readonly title: readonly Piece[]
  readonly text: readonly Piece[]
}

interface Placed extends Clause {
  readonly group: string
}

const placed = (groups: readonly ClauseGroup[]): Placed[] =>
  groups.flatMap((group) => group.clauses.map((clause) => ({ ...clause, group: group.title })))

/** Every clause that differs: renamed groups first, the present clauses in their order, then those that are gone. */
export function differenceBetween(before: readonly ClauseGroup[], after: readonly ClauseGroup[]): ClauseChange[] {
  const names = renamed(before, after)
  const nameNow = (title: string) => names.get(title) ?? title
  const old = new Map(placed(before).map((clause) => [clause.id, { ...clause, group: nameNow(clause.group) }]))
  const present = placed(after)
  const kept = new Set(present.map(({ id }) => id))
  const gone = [...old.values()].filter(({ id }) => !kept.has(id))
  return [
    ...[...names].map(
      ([from, to]) => ({ kind: 'renamed', id: to, group: to, title: piecesOf(from, to), text: [] }) as const,
    ),
    ...present.flatMap((clause) => changeOf(old.get(clause.id), clause)),
    ...gone.map((clause) => whole('gone', clause)),
  ]
}

/** Groups that only have another name: the old one is gone, the new one was not there, and a clause of the one is in the other. */
function renamed(before: readonly ClauseGroup[], after: readonly ClauseGroup[]): Map<string, string> {
  const names = new Map<string, string>()
  const has = (groups: readonly ClauseGroup[], title: string) => groups.some((group) => group.title === title)
  for (const { title, clauses } of before) {
    if (has(after, title)) continue
    const ids = clauses.map(({ id }) => id)
    const heir = after.find((group) => !has(before, group.title) && group.clauses.some(({ id }) => ids.includes(id)))
    if (heir !== undefined && ![...names.values()].includes(heir.title)) names.set(title, heir.title)
  }
  return names
}

const whole = (kind: 'new' | 'gone', { id, group, title, text }: Placed): ClauseChange => ({
  kind,
  id,
  group,
  title: [{ kind, text: title }],
  text: [{ kind, text }],
})

function changeOf(before: Placed | undefined, after: Placed): ClauseChange[] {
  if (before === undefined) return [whole('new', after)]
  const { id, group } = after
  const reworded = before.title !== after.title || before.text !== after.text
  if (!reworded && before.group === group) return []
  const title = piecesOf(before.title, after.title)
  return [{ kind: reworded ? 'changed' : 'moved', id, group, title, text: piecesOf(before.text, after.text) }]
}

/**
 * The pieces that make `after` of `before`. What both share at their ends is set aside first; between them the longest common
 * subsequence of characters decides.
 */
export function piecesOf(before: string, after: string): Piece[] {
  const old = Array.from(before)
  const present = Array.from(after)
  const shortest = Math.min(old.length, present.length)
  let head = 0
  while (head < shortest && old[head] === present[head]) head++
  let tail = 0
  while (tail < shortest - head && old[old.length - 1 - tail] === present[present.length - 1 - tail]) tail++
  const middle = middlePieces(old.slice(head, old.length - tail), present.slice(head, present.length - tail))
  const same = (letters: string[]): Piece => ({ kind: 'same', text: letters.join('') })
  return joined([same(old.slice(0, head)), ...middle, same(tail === 0 ? [] : old.slice(-tail))])
}

function middlePieces(old: readonly string[], present: readonly string[]): Piece[] {
  const length = commonLengths(old, present)
  const at = (i: number, j: number) => length[i]?.[j] ?? 0
  const pieces: Piece[] = []
  let i = 0
  let j = 0
  while (i < old.length || j < present.length) {
    const gone = old[i]
    const come = present[j]
    if (gone !== undefined && gone === come) {
      pieces.push({ kind: 'same', text: gone })
      i++
      j++
    } else if (gone !== undefined && (come === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ kind: 'gone', text: gone })
      i++
    } else {
      pieces.push({ kind: 'new', text: come ?? '' })
      j++
    }
  }
  return pieces
}

/** `[i][j]`: how much of what follows i and j they have in common. */
function commonLengths(old: readonly string[], present: readonly string[]): number[][] {
  const length = Array.from({ length: old.length + 1 }, () => new Array<number>(present.length + 1).fill(0))
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = present.length - 1; j >= 0; j--) {
      const row = length[i] as number[]
      row[j] =
        old[i] === present[j] ? 1 + (length[i + 1]?.[j + 1] ?? 0) : Math.max(length[i + 1]?.[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return length
}

/** A single letter that stayed between what went and what came is noise to a reader: it goes and comes with them. */
function isNoise(pieces: readonly Piece[], index: number): boolean {
  const [before, piece, after] = [pieces[index - 1], pieces[index], pieces[index + 1]]
  if (piece?.kind !== 'same' || piece.text.length > 1 || before === undefined || after === undefined) return false
  return before.kind !== 'same' && after.kind !== 'same' && before.kind !== after.kind
}

function joined(pieces: readonly Piece[]): Piece[] {
  const once = merged(pieces)
  return merged(
    once.flatMap((piece, index): Piece[] =>
      isNoise(once, index)
        ? [
            { kind: 'gone', text: piece.text },
            { kind: 'new', text: piece.text },
          ]
        : [piece],
    ),
  )
}

/** Neighbours of one kind become one; between two that stayed, what went stands before what came. */
function merged(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  let gone = ''
  let come = ''
  const flush = () => {
    if (gone !== '') result.push({ kind: 'gone', text: gone })
    if (come !== '') result.push({ kind: 'new', text: come })
    gone = ''
    come = ''
  }
  for (const { kind, text } of pieces) {
    if (kind === 'gone') gone += text
    else if (kind === 'new') come += text
    else if (text !== '') {
      flush()
      const last = result.at(-1)
      if (last?.kind === 'same') result[result.length - 1] = { kind, text: last.text + text }
      else result.push({ kind, text })
    }
  }
  flush()
  return result
}
