import {
  type Automaton,
  arrivalOf,
  follow,
  followSound,
  initialOf,
  isHan,
  type Node,
  type Way,
  waysFrom,
} from './automaton'
import { isWord } from './complete'
import { endsWord, type Row, startsWord } from './row'
import { soundOf } from './sounding'
import { bitsOf, freshTrail, MOST_INITIALS, TRAILS, type Trail } from './trail'
import { isNoise, isOrnament, type Unit } from './units'
import type { Marks } from './word'

/** A word found: the units it begins and ends with, both included. */
export interface Found {
  readonly marks: Marks
  readonly first: number
  readonly last: number
}

/** At most so much may stand between two characters of one word; only one mark that ends a clause. */
const LIGHT = 6
const HEAVY = 1
/** So often may a Han character be repeated within a word; letters as often as anybody likes. */
const REPEATED = 4

/** Finds every word of the automaton in a text that was laid out, at a cost in proportion to its length. */
export function find(automaton: Automaton, row: Row): Found[] {
  const walker = new Walker(automaton, row)
  for (let first = 0; first < row.units.length; first += 1) walker.from(first)
  return walker.found
}

class Walker {
  readonly found: Found[] = []
  /** Where this walk has been: repeated characters would lead it there again and again. */
  private readonly seen = new Set<number>()

  constructor(
    private readonly automaton: Automaton,
    private readonly row: Row,
  ) {}

  from(first: number): void {
    const unit = this.row.units[first]
    if (unit === undefined || !this.canBegin(unit) || this.isWithinRun(first)) return
    if (this.seen.size > 0) this.seen.clear()
    this.consume(this.automaton.root, first, unit, freshTrail(first))
  }

  /** Of a long run of one character only the last few matter: what begins before begins there too. */
  private isWithinRun(first: number): boolean {
    for (let at = first + 1; at <= first + REPEATED + 1; at += 1) if (!this.row.again[at]) return false
    return this.row.units[first]?.kind === 'han'
  }

  private canBegin(unit: Unit): boolean {
    if (unit.also !== '') return true
    const { root } = this.automaton
    return (
      root.steps.has(unit.symbol) || waysFrom(this.automaton, root).next.has(unit.symbol) || this.isHeard(root, unit)
    )
  }

  /** Stands at a node: which words are complete, and what comes next; there as often as the last unit is repeated. */
  private at(node: Node, arrived: Trail): void {
    for (let trail = arrived; ; trail = { ...trail, last: trail.last + 1 }) {
      const repeated = trail.last - arrived.last
      const place = (node.id * (this.row.units.length + 1) + trail.last) * 2 + (repeated > 0 ? 1 : 0)
      const key = place * TRAILS + bitsOf(trail)
      if (this.seen.has(key)) return
      this.seen.add(key)
      for (const marks of node.ends) {
        if ((repeated === 0 || trail.tail !== 'other') && isWord(this.row, marks, trail))
          this.found.push({ marks, first: trail.first, last: trail.last })
      }
      if (node.steps.size > 0) this.onward(node, null, trail)
      if (!this.row.again[trail.last + 1] || (repeated >= REPEATED && trail.tail === 'other')) return
    }
  }

  /** Stands on a way round a character: whether it is complete, and what comes next. */
  private inside(way: Way, arrived: Trail): void {
    const done: Trail = {
      ...arrived,
      tail: arrived.tail === 'letter' ? 'syllable' : arrived.tail,
      han: arrived.han + 1,
    }
    const arrival = arrivalOf(this.automaton, way)
    if (arrival !== null) this.at(arrival, { ...done, spelled: true })
    const initial = arrived.initials < MOST_INITIALS ? initialOf(this.automaton, way) : null
    if (initial !== null) this.at(initial, { ...done, initials: arrived.initials + 1 })
    if (way.next.size === 0) return
    for (let trail = arrived; ; trail = { ...trail, last: trail.last + 1 }) {
      this.onward(null, way, trail)
      if (!this.row.again[trail.last + 1]) return
    }
  }

  /** Goes on to every unit that may come next: the neighbour, or one behind a little noise. */
  private onward(node: Node | null, way: Way | null, trail: Trail): void {
    let light = 0
    let heavy = 0
    for (let next = trail.last + 1; light <= LIGHT && heavy <= HEAVY; next += 1) {
      const unit = this.row.units[next]
      if (unit === undefined) return
      if (this.joins(trail, next, unit)) {
        if (node !== null) this.consume(node, next, unit, trail)
        if (way !== null) this.along(way, next, unit, trail)
      }
      if (unit.kind === 'light') light += 1
      else if (unit.kind === 'heavy') heavy += 1
      else if (trail.tail === 'other' && this.isInserted(next)) light += LIGHT
      else return
    }
  }

  /** One letter or figure between two Han characters: 冰d毒. */
  private isInserted(at: number): boolean {
    const { units } = this.row
    const { kind } = units[at] as Unit
    if (kind !== 'letter' && kind !== 'digit') return false
    return units[at - 1]?.kind === 'han' && units[at + 1]?.kind === 'han'
  }

  private consume(node: Node, next: number, unit: Unit, trail: Trail): void {
    if (!isNoise(unit)) this.read(node, unit.symbol, next, trail, false)
    for (const other of unit.also) this.read(node, other, next, trail, true)
  }

  private read(node: Node, symbol: string, next: number, trail: Trail, disguised: boolean): void {
    const place = follow(this.automaton, node, symbol)
    const to = place !== null && this.leadsOn(place, next) ? place : null
    const way = node.spellable.length > 0 ? waysFrom(this.automaton, node).next.get(symbol) : undefined
    if (node.spellable.length > 0 && !disguised) this.hear(node, symbol, next, trail)
    if ((to === null && way === undefined) || !this.mayBegin(symbol, next, trail)) return
    const on = this.taking(symbol, next, trail, disguised)
    if (to !== null) {
      const han = isHan(symbol) ? 1 : 0
      this.at(to, { ...on, plain: trail.plain || on.tail === 'other', han: trail.han + han })
    }
    if (way !== undefined) this.inside(way, { ...on, disguised: true })
  }

  /** Takes a character for another of the same sound. */
  private hear(node: Node, symbol: string, next: number, trail: Trail): void {
    const sound = isHan(symbol) ? soundOf(symbol) : undefined
    if (sound === undefined || (!sound.rare && trail.sound === 2)) return
    const to = followSound(this.automaton, node, sound.syllable)
    if (to === null || !this.leadsOn(to, next)) return
    const on = this.taking(symbol, next, trail, true)
    this.at(to, { ...on, han: trail.han + 1, sound: sound.rare && trail.sound < 2 ? 1 : 2 })
  }

  /** Is a word complete at a place, or may one go on with what comes next? Most places are left again at once. */
  private leadsOn(place: Node, last: number): boolean {
    const next = this.row.units[last + 1]
    if (place.ends.length > 0) return true
    if (next === undefined || isNoise(next) || next.also !== '' || this.row.again[last + 1]) return true
    return (
      place.steps.has(next.symbol) ||
      (place.spellable.length > 0 &&
        (waysFrom(this.automaton, place).next.has(next.symbol) || this.isHeard(place, next)))
    )
  }

  private isHeard(place: Node, { symbol, kind }: Unit): boolean {
    const sound = kind === 'han' ? soundOf(symbol) : undefined
    return sound !== undefined && followSound(this.automaton, place, sound.syllable) !== null
  }

  private along(way: Way, next: number, unit: Unit, trail: Trail): void {
    for (const symbol of isNoise(unit) ? unit.also : unit.symbol + unit.also) {
      const on = way.next.get(symbol)
      if (on !== undefined) this.inside(on, this.taking(symbol, next, trail, symbol !== unit.symbol))
    }
  }

  private taking(symbol: string, next: number, trail: Trail, disguised: boolean): Trail {
    const hidden = disguised || (next > trail.first && isHidden(this.row.units, trail.last, next))
    return {
      first: trail.first,
      last: next,
      tail: isLetter(symbol) ? 'letter' : 'other',
      han: trail.han,
      plain: trail.plain,
      spelled: trail.spelled,
      initials: trail.initials,
      letters: trail.letters + (isLetter(symbol) && !disguised ? 1 : 0),
      figures: trail.figures + (isLetter(symbol) && disguised ? 1 : 0),
      disguised: trail.disguised || hidden,
      sound: trail.sound,
    }
  }

  /** A word of letters begins where a word begins, and figures where figures begin. */
  private mayBegin(symbol: string, next: number, trail: Trail): boolean {
    if (next > trail.first) return true
    if (isLetter(symbol)) return startsWord(this.row, next)
    return !isDigit(symbol) || this.row.units[next - 1]?.kind !== 'digit'
  }

  /** Letters of one word stay together: only its own spacing, or the joint of two syllables, may part them; `jia v xin` is three words. */
  private joins(trail: Trail, next: number, unit: Unit): boolean {
    if (trail.tail !== 'letter' || unit.kind !== 'letter' || next === trail.last + 1) return true
    if (this.row.wordOf[next] === this.row.wordOf[trail.last]) return true
    return trail.han > 0 && endsWord(this.row, trail.last)
  }
}

const isLetter = (symbol: string): boolean => symbol >= 'a' && symbol <= 'z'
const isDigit = (symbol: string): boolean => symbol >= '0' && symbol <= '9'

/** Does something other than blanks lie between two units, or something that cannot be seen? */
function isHidden(units: readonly Unit[], last: number, next: number): boolean {
  for (let at = last; at < next; at += 1) {
    const unit = units[at]
    const following = units[at + 1]
    if (unit === undefined || following === undefined) return false
    if (following.from > unit.to) return true
    if (at > last && isOrnament(unit)) return true
  }
  return false
}
