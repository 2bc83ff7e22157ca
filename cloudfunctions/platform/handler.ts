/** How actions are registered. A handler decides; it never validates, reads a clock, opens a connection or catches. */
import type { AnyAction, OutputOf, ParsedInputOf, RefusalOf } from '../../shared/action'
import type { Effect, Versioned } from '../../shared/documents'
import type { Fact } from '../../shared/facts'
import type { RandomBytes } from '../../shared/ids'
import type { News } from '../../shared/news'
import type { Outcome } from '../../shared/outcome'
import type { Member, Person } from '../../shared/person'
import type { Moment, Plan } from '../../shared/plan'
import type { KnownCommunity } from './community'
import type { Documents } from './documents'
import type { Files } from './files'
import type { Remember } from './remember'
import type { WeChat } from './wechat'

/** What is known about a call before its rule is asked. All of it is fixed at the first attempt (law 9). */
export interface Call extends KnownCommunity {
  readonly action: string
  readonly requestId: string
  /** The document id of whoever calls. */
  readonly person: string
  readonly plan: Plan
  readonly moment: Moment
  readonly random: RandomBytes
  /** The calling operator; null at the member function's door. */
  readonly operator: Member | null
  /** The calling member, for a member's command that changes another document than their own; null for all others. */
  readonly caller: Member | null
  /** What all instances may know a few seconds late: kept by this instance under a name. */
  readonly remembered: Remember
  /** The chat that the mini program was opened in, as WeChat vouches for it; '' when it says nothing (SPEC 1.4). */
  readonly opengid: string
  /** Secrets of the deployment that a rule needs. */
  readonly ownershipKey: string | null
  readonly documents: Documents
  readonly files: Files
  /** WeChat, asked in the caller's name. */
  readonly wechat: WeChat
}

/** What a rule decided about a document. */
export interface Decision<State, Output> {
  readonly state: State
  readonly facts?: readonly Fact[]
  readonly effects?: readonly Effect[]
  /** What the audit log says of it; operators' commands must have one (SPEC 10.3). */
  readonly audit?: {
    readonly whom: string | null
    readonly reason: string | null
    readonly before: unknown
    readonly after: unknown
    /** What was asked for is done only when its claim has its place: the record waits for that, and says what became of it. */
    readonly ifPlaced?: true
  }
  /** The answer, told from the state after everything that follows. */
  readonly answer: (after: State, news: News) => Output
}

/** A kind of document that commands change: how it is found and what follows from a change of it. */
export interface Subject<Input, Loaded extends State, State extends Versioned> {
  readonly collection: 'people' | 'things'
  /** Reads it afresh; null when there is none. */
  readonly load: (call: Call, input: Input) => Promise<State | null>
  /** Is it in a state to be commanded? Asked after its stored answers (PROTOCOL 2): who has left may still ask again. */
  readonly admits: (state: State) => state is Loaded
  /** The refusal when there is none, or when it is not in a state to be commanded. */
  readonly missing: string
  /** What is due before any command: expired points. */
  readonly ready: (state: Loaded, call: Call) => Loaded
  /** Everything that follows from the facts, and the fields kept for indexes. */
  readonly complete: (state: State, facts: readonly Fact[], call: Call) => { state: State; news: News }
}

export interface CommandHandler {
  readonly kind: 'command'
  readonly action: AnyAction
  readonly subject: Subject<unknown, Versioned, Versioned>
  readonly decide: (
    state: Versioned,
    input: unknown,
    call: Call,
    found: unknown,
  ) => Outcome<Decision<Versioned, unknown>, string>
  /** Further documents the rule must see, read anew in every attempt after the subject itself. */
  readonly look: ((state: Versioned, input: unknown, call: Call) => Promise<unknown>) | null
  /** Can this refusal never turn into acceptance? Then it is answered without a write (PROTOCOL 3). */
  readonly isFinal: (refusal: string, call: Call) => boolean
}

/** What a query may see: the caller's document as it is now, and the database. */
export interface QueryCall extends Call {
  readonly me: Person
}

export interface QueryHandler {
  readonly kind: 'query'
  readonly action: AnyAction
  readonly ask: (input: unknown, call: QueryCall) => Promise<Outcome<unknown, string>>
}

export type Handler = CommandHandler | QueryHandler

interface Options<State, Input, Found, Refusal> {
  readonly isFinal?: (refusal: Refusal, call: Call) => boolean
  readonly look?: (state: State, input: Input, call: Call) => Promise<Found>
}

/** Registers a command: which document it changes and the rule that decides. */
export function command<A extends AnyAction, Loaded extends State, State extends Versioned, Found = undefined>(
  action: A,
  subject: Subject<ParsedInputOf<A>, Loaded, State>,
  decide: (
    state: Loaded,
    input: ParsedInputOf<A>,
    call: Call,
    found: Found,
  ) => Outcome<Decision<State, OutputOf<A>>, RefusalOf<A>>,
  options: Options<Loaded, ParsedInputOf<A>, Found, RefusalOf<A>> = {},
): CommandHandler {
  return {
    kind: 'command',
    action,
    // The one place where types are laid aside: `serve` passes each handler only what its own schema and subject gave.
    subject: subject as unknown as CommandHandler['subject'],
    decide: decide as unknown as CommandHandler['decide'],
    look: (options.look ?? null) as unknown as CommandHandler['look'],
    isFinal: options.isFinal ?? (() => false),
  }
}

/** Registers a query. */
export function query<A extends AnyAction>(
  action: A,
  ask: (input: ParsedInputOf<A>, call: QueryCall) => Promise<Outcome<OutputOf<A>, RefusalOf<A>>>,
): QueryHandler {
  return { kind: 'query', action, ask: ask }
}
