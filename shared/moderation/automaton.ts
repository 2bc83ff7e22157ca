import { splits } from './splits'
import type { Marks, Part, Word } from './word'

/** A place in words: what may come next, and what is complete here. */
export interface Node {
  readonly id: number
  /** By the character that comes next, all places to which it leads. */
  readonly steps: Map<string, Node[]>
  /** Characters that may also be spelled, taken apart or shortened. */
  readonly spellable: Spellable[]
  readonly ends: Marks[]
  /** Places that one character leads to, as one: made when a walk first goes there. */
  readonly joined: Map<string, Node>
  ways: Way | null
  /** By a syllable, all places to which a character leads that sounds so: made when a walk first asks. */
  readonly sounds: Map<string, Node | null>
}

interface Spellable {
  readonly character: string
  readonly to: Node
}

/** A place on a way round a character: its pinyin, its parts; or its first letter alone. */
export interface Way {
  readonly next: Map<string, Way>
  readonly arrives: Node[]
  readonly initials: Node[]
  arrival: Node | null
  initial: Node | null
}

/** Syllables of a character; most have one. */
export type Readings = ReadonlyMap<string, readonly string[]>

/** All words of a list in one machine: one walk from a place in a text finds every word that begins there. */
export interface Automaton {
  readonly root: Node
  readonly readings: Readings
  count: number
}

const empty = (id: number): Node => ({
  id,
  steps: new Map(),
  spellable: [],
  ends: [],
  joined: new Map(),
  ways: null,
  sounds: new Map(),
})

export function compile(words: readonly Word[], readings: Readings): Automaton {
  const automaton: Automaton = { root: empty(0), readings, count: 1 }
  for (const { parts, marks } of words) {
    for (const last of after(automaton, [automaton.root], parts, marks.asWritten)) last.ends.push(marks)
  }
  return automaton
}

const newNode = (automaton: Automaton): Node => empty(automaton.count++)

/** The places reached from some places over parts of a word. */
function after(
  automaton: Automaton,
  from: readonly Node[],
  parts: readonly Part[],
  asWritten: boolean,
): readonly Node[] {
  let places = from
  for (const part of parts) {
    const before = places
    if ('choices' in part) {
      places = [...new Set(part.choices.flatMap((choice) => after(automaton, before, choice, asWritten)))]
    } else {
      const to = newNode(automaton)
      for (const place of before) {
        for (const character of part.character + part.others) push(place.steps, character, to)
        if (!asWritten && isHan(part.character)) place.spellable.push({ character: part.character, to })
      }
      places = part.optional ? [...before, to] : [to]
    }
  }
  return places
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

export const isHan = (character: string): boolean => character >= '\u3400' && character <= '\u9fff'

/** Where a character leads from a place; null when no word goes on with it. */
export function follow(automaton: Automaton, place: Node, character: string): Node | null {
  const before = place.joined.get(character)
  if (before !== undefined) return before
  const several = place.steps.get(character)
  if (several === undefined) return null
  const joined = join(automaton, several)
  place.joined.set(character, joined)
  return joined
}

/** Several places as one. */
function join(automaton: Automaton, places: readonly Node[]): Node {
  const [first, ...others] = new Set(places)
  if (first !== undefined && others.length === 0) return first
  const joined = newNode(automaton)
  for (const place of new Set(places)) {
    for (const [character, nodes] of place.steps) for (const node of nodes) push(joined.steps, character, node)
    joined.spellable.push(...place.spellable)
    joined.ends.push(...place.ends)
  }
  return joined
}

/** Where a character leads that is written for another of the same sound (唰单 for 刷单); null when none is. */
export function followSound(automaton: Automaton, place: Node, syllable: string): Node | null {
  const before = place.sounds.get(syllable)
  if (before !== undefined) return before
  const meant = place.spellable.filter(({ character }) => automaton.readings.get(character)?.includes(syllable))
  const to =
    meant.length === 0
      ? null
      : join(
          automaton,
          meant.map((one) => one.to),
        )
  place.sounds.set(syllable, to)
  return to
}

let parts: ReadonlyMap<string, readonly string[]> | null = null

/** The ways round the characters that may come next at a place. */
export function waysFrom(automaton: Automaton, place: Node): Way {
  if (place.ways !== null) return place.ways
  parts ??= splits()
  const start = emptyWay()
  for (const { character, to } of place.spellable) {
    const syllables = automaton.readings.get(character) ?? []
    for (const sequence of parts.get(character) ?? []) along(start, sequence).arrives.push(to)
    for (const syllable of syllables) {
      along(start, syllable).arrives.push(to)
      // `lv` is also typed `lu`.
      if (syllable.includes('v')) along(start, syllable.replace('v', 'u')).arrives.push(to)
    }
    for (const initial of new Set(syllables.map((syllable) => syllable.charAt(0)))) {
      along(start, initial).initials.push(to)
    }
  }
  place.ways = start
  return start
}

const emptyWay = (): Way => ({ next: new Map(), arrives: [], initials: [], arrival: null, initial: null })

function along(start: Way, sequence: string): Way {
  let at = start
  for (const letter of sequence) {
    let next = at.next.get(letter)
    if (next === undefined) {
      next = emptyWay()
      at.next.set(letter, next)
    }
    at = next
  }
  return at
}

/** Where a way ends; null when it goes on. */
export function arrivalOf(automaton: Automaton, way: Way): Node | null {
  if (way.arrival === null && way.arrives.length > 0) way.arrival = join(automaton, way.arrives)
  return way.arrival
}

/** Where a first letter alone leads. */
export function initialOf(automaton: Automaton, way: Way): Node | null {
  if (way.initial === null && way.initials.length > 0) way.initial = join(automaton, way.initials)
  return way.initial
}
