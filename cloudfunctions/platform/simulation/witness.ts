/** Sees every change of every document at the instant it takes effect, and holds the laws of a single step against it. */
import type { Community } from '../../../shared/community/state'
import type { Answer, Claim, Effect, Versioned } from '../../../shared/documents'
import { MATRIX_ID, type Matrix } from '../../../shared/groups/state'
import { type LinePage, LONGEST_LINE, type Lot, waitingOn } from '../../../shared/lots'
import type { Person } from '../../../shared/person'
import { lineName } from '../claims'
import type { Stored } from '../documents'
import type { CollectionName } from '../indexes'
import { noLineNotes, watchLine, watchMatrix } from './line-laws'
import type { MemoryDocuments, OnCommit } from './memory-documents'

/** An answer as it was stored with what it answers for. */
export interface Acceptance {
  readonly requestId: string
  /** '' when the answer was forgotten by the very write that should have kept it. */
  readonly hash: string
  readonly answer: Answer | null
  readonly document: string
}

/** What an account held when its person deleted it. */
export interface Closing {
  readonly balance: number
  readonly growth: number
  readonly n: number
}

export interface Witness {
  readonly onCommit: OnCommit
  /** Every stored answer, by request id. */
  readonly stored: ReadonlyMap<string, readonly Acceptance[]>
  /** Every entry that was ever posted, by id, with the account that it was posted to. */
  readonly posted: ReadonlyMap<string, string>
  /** Requests whose answer waited for a claim, with the hash of what they asked: their person may leave before it is given. */
  readonly opened: ReadonlySet<string>
  readonly closings: ReadonlyMap<string, Closing>
  /** Documents of people who deleted an account at some time. */
  readonly deleted: ReadonlySet<string>
  /** Ids of deliveries, in the order in which each sender wrote and each receiver got them; the key names both. */
  readonly sent: ReadonlyMap<string, readonly string[]>
  readonly arrived: ReadonlyMap<string, readonly string[]>
}

interface Notes {
  readonly stored: Map<string, Acceptance[]>
  readonly posted: Map<string, string>
  readonly opened: Set<string>
  readonly closings: Map<string, Closing>
  readonly deleted: Set<string>
  readonly sent: Map<string, string[]>
  readonly arrived: Map<string, string[]>
  readonly pathOf: Map<string, string>
}

type Report = (violation: string) => void

const without = <Item extends { readonly id: string }>(items: readonly Item[], others: readonly Item[]): Item[] => {
  const known = new Set(others.map((other) => other.id))
  return items.filter((item) => !known.has(item.id))
}

const append = <Item>(lists: Map<string, Item[]>, key: string, item: Item) =>
  lists.set(key, [...(lists.get(key) ?? []), item])

/** Answers: each is stored once, none changes, none is dropped unless it is said to be forgotten (PROTOCOL 2–4). */
function watchAnswers(notes: Notes, before: Versioned | null, after: Versioned, report: Report): readonly Acceptance[] {
  if (before !== null && after.forgottenUpTo < before.forgottenUpTo) report('forgottenUpTo fell')
  for (const gone of without(before?.answered ?? [], after.answered)) {
    if (gone.id > after.forgottenUpTo) report(`the answer to ${gone.id} was dropped and not said to be forgotten`)
  }
  // An open answer is not given yet: it is stored for good when its claim is settled (PROTOCOL 17).
  for (const { id, hash, open } of after.answered) if (open === true) notes.opened.add(`${id}:${hash}`)
  const given = (document: Versioned | null) => (document?.answered ?? []).filter((one) => one.open !== true)
  const fresh: Acceptance[] = without(given(after), given(before)).map(({ id, hash, answer }) => ({
    requestId: id,
    hash,
    answer,
    document: after._id,
  }))
  const raised = after.forgottenUpTo !== (before?.forgottenUpTo ?? '')
  const isKnown = before?.answered.some((one) => one.id === after.forgottenUpTo) === true
  if (raised && !isKnown) fresh.push({ requestId: after.forgottenUpTo, hash: '', answer: null, document: after._id })
  for (const acceptance of fresh) {
    const twice = notes.stored.get(acceptance.requestId)?.some((other) => other.document === after._id)
    if (twice) report(`${acceptance.requestId} was decided twice`)
    append(notes.stored, acceptance.requestId, acceptance)
  }
  return fresh
}

/** A claim is decided when one of its lots holds it, or when every one that it names has definitely refused (PROTOCOL 16). */
function isDecided({ id, to }: Claim, documents: MemoryDocuments): boolean {
  if ('lots' in to) {
    const lots = to.lots.map((lot) => documents.get<Lot>('lots', lot))
    return lots.some((lot) => lot?.claims.includes(id)) || lots.every((lot) => lot?.shut || lot?.left === 0)
  }
  const pages = documents.all<LinePage>('lots').filter(({ of }) => of === lineName(to.joins))
  // A line is full when so many wait that a new page is not worth its while.
  return pages.some(({ claims }) => claims.includes(id)) || waitingOn(pages) > LONGEST_LINE / 2
}

/** An effect leaves the outbox only when it has been applied (PROTOCOL 10). */
function watchOutbox(
  notes: Notes,
  before: Versioned | null,
  after: Versioned,
  documents: MemoryDocuments,
  report: Report,
) {
  const isApplied = (effect: Effect) => {
    if ('document' in effect) return documents.get(effect.to.collection, effect.id) !== null
    if ('purpose' in effect) return isDecided(effect, documents)
    if ('shut' in effect.to) return documents.get<Lot>('lots', effect.to.shut)?.shut === true
    return !('deed' in effect) || notes.posted.has(effect.id)
  }
  const isHere = (effect: Effect) =>
    after.outbox.some((one) => one.id === effect.id && JSON.stringify(one.to) === JSON.stringify(effect.to))
  for (const effect of (before?.outbox ?? []).filter((one) => !isHere(one))) {
    if (!isApplied(effect)) report(`the effect ${effect.id} left the outbox and was not applied`)
  }
  for (const effect of without(after.outbox, before?.outbox ?? [])) {
    if (!('deed' in effect)) continue
    const path = `${after._id} to ${effect.to.person}`
    append(notes.sent, path, effect.id)
    // What an operator has reversed by hand is there before the deed that asks for the same.
    if (notes.posted.has(effect.id)) append(notes.arrived, path, effect.id)
    notes.pathOf.set(effect.id, path)
  }
}

/** Entries: posted once, removed only when the ledger has them, and the balance is moved by nothing else (laws 1, 2). */
function watchPoints(notes: Notes, before: Person | null, after: Person, documents: MemoryDocuments, report: Report) {
  const fresh = without(after.pending, before?.pending ?? [])
  for (const entry of fresh) {
    if (notes.posted.has(entry.id)) report(`${entry.id} was posted twice`)
    notes.posted.set(entry.id, entry.account)
    const path = notes.pathOf.get(entry.id)
    if (path !== undefined) append(notes.arrived, path, entry.id)
  }
  for (const entry of without(before?.pending ?? [], after.pending)) {
    if (documents.get('ledger', entry.id) === null) report(`${entry.id} was removed and is not in the ledger`)
  }
  const sameAccount = before !== null && before.account === after.account
  if (before !== null && !sameAccount && before.account !== '') {
    notes.deleted.add(after._id)
    const last = fresh.filter((entry) => entry.account === before.account)
    const { balance, growth, n } = before.points
    const moved = last.reduce((sum, entry) => sum + entry.points, 0)
    notes.closings.set(before.account, { balance: balance + moved, growth, n: n + last.length })
  }
  const own = fresh.filter((entry) => entry.account === after.account)
  const from = sameAccount ? before.points : { balance: 0, growth: 0, n: 0 }
  const sum = (figure: 'points' | 'growth') => own.reduce((total, entry) => total + entry[figure], 0)
  const { points } = after
  if (points.balance !== from.balance + sum('points')) report('the balance moved without an entry')
  if (points.growth !== from.growth + sum('growth')) report('growth moved without an entry')
  if (points.n !== from.n + own.length) report('entries were numbered and not posted')
  const lots = points.lots.reduce((total, lot) => total + lot.points, 0)
  if (lots !== Math.max(0, points.balance)) report(`lots of ${lots} under a balance of ${points.balance}`)
}

/** Orders that time has ended go to their history with whatever is written next. */
const isEndedByTime = (effect: Effect): boolean =>
  'document' in effect && effect.to.collection === 'orders' && effect.document.settledBy === 'system'

/** What a refusal must leave as it was; expired points and orders may end with it. */
const untouchedOf = (document: Person | Community): unknown => {
  if ('kind' in document) return [document.changes, document.revision, document.pauses, document.owner, document.outbox]
  const { state, account, membership, checkin, badges, outbox, points } = document
  const sent = outbox.filter((effect) => !isEndedByTime(effect))
  return [state, account, membership, checkin, badges, sent, points.growth, points.waiting, points.announced]
}

function watchRefusal(before: Versioned, after: Versioned, collection: CollectionName, report: Report) {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  const [was, is] = [before as Person | Community, after as Person | Community]
  if (!same(untouchedOf(was), untouchedOf(is))) report('a refusal changed something')
  if (collection !== 'people') return
  const fresh = without((after as Person).pending, (before as Person).pending)
  if (fresh.some((entry) => entry.reason !== 'expire')) report('a refusal moved points')
}

/** Places: each claim takes one and stays, nothing comes back into a lot, and a lot that is shut stays as it is (PROTOCOL 15). */
function watchLot(before: Lot | null, after: Lot, report: Report): void {
  if (after.left < 0) report(`${after._id} has ${after.left} places left`)
  if (new Set(after.claims).size !== after.claims.length) report(`${after._id} holds a claimant twice`)
  if (before === null) return
  const made = ({ left, claims }: Lot) => left + claims.length
  if (made(before) !== made(after)) report(`${after._id} had ${made(before)} places and has ${made(after)}`)
  if (after.left > before.left) report(`places came back into ${after._id}`)
  if (before.claims.some((claimant, index) => after.claims[index] !== claimant)) report(`a claimant left ${after._id}`)
  if (before.shut && (!after.shut || after.left !== before.left)) report(`${after._id} was shut and changed`)
}

/** @param largest how many bytes a document may have */
export function witnessOf(documentsOf: () => MemoryDocuments, largest: number, report: Report): Witness {
  const notes: Notes = {
    stored: new Map(),
    posted: new Map(),
    opened: new Set(),
    closings: new Map(),
    deleted: new Set(),
    sent: new Map(),
    arrived: new Map(),
    pathOf: new Map(),
  }
  const line = noLineNotes()
  const onCommit = (collection: CollectionName, stored: Stored | null, now: Stored | null) => {
    if (now === null) return report(`${stored?._id} was removed`)
    if (collection === 'lots') {
      watchLot(stored as Lot | null, now as Lot, report)
      watchLine(line, stored as Lot | null, now as Lot, documentsOf(), report)
      return
    }
    if (now._id === MATRIX_ID) watchMatrix(line, now as Matrix)
    if (collection !== 'people' && collection !== 'things') {
      if (stored !== null) report(`${collection} is append-only and ${stored._id} changed`)
      return
    }
    watchDocument(collection, stored as Versioned | null, now as Versioned)
  }
  const watchDocument = (collection: 'people' | 'things', before: Versioned | null, after: Versioned) => {
    if (after.answered === undefined) return
    const tell: Report = (violation) => report(`${violation} (${after._id}, version ${after.version})`)
    if (after.version !== (before?.version ?? 0) + 1) tell('the version did not rise by one')
    const size = Buffer.byteLength(JSON.stringify(after))
    if (size > largest) tell(`a document of ${size} bytes`)
    if (collection === 'people') watchPoints(notes, before as Person | null, after as Person, documentsOf(), tell)
    const answers = watchAnswers(notes, before, after, tell)
    watchOutbox(notes, before, after, documentsOf(), tell)
    // What a settled claim refuses was asked earlier: the hold ends and the claim leaves by the same write.
    const wasOpen = (id: string) => before?.answered.some((one) => one.id === id && one.open === true)
    if (before !== null && answers.some((one) => one.answer?.ok === false && !wasOpen(one.requestId)))
      watchRefusal(before, after, collection, tell)
  }
  return { onCommit, ...notes }
}
