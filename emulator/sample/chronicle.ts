/**
 * Commands in memory: the real handlers and rules as the deployed functions run them, without their door, for a past that
 * is being made up. What they would have written to the four collections is kept here.
 */
import { COMMUNITY_ID, freshCommunity } from '../../cloudfunctions/platform/community'
import type { Documents, Stored } from '../../cloudfunctions/platform/documents'
import type { Files } from '../../cloudfunctions/platform/files'
import type { Call, CommandHandler } from '../../cloudfunctions/platform/handler'
import { hashOf } from '../../cloudfunctions/platform/identity'
import type { StoredEntry } from '../../cloudfunctions/platform/ledger'
import { COPY_AT, stamped } from '../../cloudfunctions/platform/stamp'
import { noWeChat } from '../../cloudfunctions/platform/wechat'
import { type Community, planOf } from '../../shared/community/state'
import type { Effect, Versioned } from '../../shared/documents'
import { type RandomBytes, requestIdAt } from '../../shared/ids'
import type { Member, Person } from '../../shared/person'
import type { Plan } from '../../shared/plan'
import type { Entry } from '../../shared/points/state'
import { dayOf } from '../../shared/time'
import { bytesFor } from './chance'
import { isClaim, SampleGroups } from './groups'

/** Who does it, when, and what for; operators' deeds leave an audit record. */
export interface Occasion {
  readonly at: number
  readonly person: string
  readonly operator?: Member
  /** The member who gives a command about something else than themselves. */
  readonly caller?: Member
  /** What `look` would have found. */
  readonly found?: unknown
}

/** An account is known before its person has joined (history.ts); a code is another chance, and a test one each time. */
function randomFor(action: string, person: string, at: number): RandomBytes {
  if (action === 'rewards.redeem') return bytesFor('order', person, at)
  if (action === 'entry.start') return bytesFor('test', person, at)
  if (action === 'quiz.start' || action === 'poll.vote') return bytesFor(action, person, at)
  return bytesFor(action === 'referral.code' ? 'invite code' : 'account', person)
}

/** The past as it has been written so far. */
export class Chronicle {
  community: Community
  readonly ledger: StoredEntry[] = []
  /** Documents that began as an effect, and others beside the community's. */
  readonly things: Stored[] = []
  readonly results: Stored[] = []
  readonly ballots: Stored[] = []
  /** Settled orders. */
  readonly orders: Stored[] = []
  readonly audit: { readonly _id: string; readonly at: number; readonly action: string; readonly by: string }[] = []
  private plan: Plan
  readonly groups = new SampleGroups()

  constructor(owner: string) {
    this.community = { ...freshCommunity, _id: COMMUNITY_ID, version: 1, owner, sample: true }
    this.plan = planOf(this.community)
  }

  callAt({ at, person, operator, caller }: Occasion, action = ''): Call {
    const { community, plan } = this
    return {
      action,
      requestId: requestIdAt(at, bytesFor('request', at, person, action)),
      person,
      community,
      plan,
      moment: { now: at, today: dayOf(at, plan.settings['community.utcOffsetMinutes']) },
      random: randomFor(action, person, at),
      operator: operator ?? null,
      caller: caller ?? null,
      remembered: (_name, load) => load(),
      opengid: '',
      ownershipKey: null,
      // No rule reads the database; what a handler looks up is given with the occasion.
      documents: {} as Documents,
      files: {} as Files,
      wechat: noWeChat,
    }
  }

  /** Runs one command on a document. @returns the document as it was written, or null when the rule refused */
  run<State extends Versioned>(
    handler: CommandHandler,
    before: State,
    input: unknown,
    occasion: Occasion,
  ): State | null {
    const { subject, action } = handler
    const call = this.callAt(occasion, action.name)
    const outcome = handler.decide(subject.ready(before, call), input, call, occasion.found)
    if (!outcome.ok) return null
    const { effects = [], facts = [] } = outcome.value
    const others = this.insert(effects)
    // What reaches other people is the walk's own affair; a claim is the person's.
    const begun = subject.collection === 'things' ? others : others.filter(isClaim)
    const asked = { ...outcome.value.state, outbox: [...outcome.value.state.outbox, ...begun] }
    const { state: decided } = subject.complete(asked, facts, call)
    const state = subject.collection === 'people' ? this.groups.settled(decided as Person, call) : decided
    if (call.operator !== null) {
      const by = call.operator.account
      const _id = `${call.requestId}:${hashOf(call.person, call.action, input)}`
      this.audit.push({ _id, at: occasion.at, action: call.action, by, ...outcome.value.audit })
    }
    return this.written(subject.collection, before, state as State, call)
  }

  /** Opens a group, or changes one. */
  changeGroups(handler: CommandHandler, input: unknown, occasion: Occasion): void {
    const changed = this.run(handler, this.groups.matrix, input, occasion)
    if (changed === null) throw new Error(`the sample's ${handler.action.name} was refused`)
    this.groups.take(changed)
  }

  /** Keeps the documents that begin beside the community's as an effect. @returns the effects that remain */
  private insert(effects: readonly Effect[]): readonly Effect[] {
    const { things, orders, results, ballots } = this
    const kept = { things, orders, results, ballots } as Readonly<Record<string, Stored[] | undefined>>
    return effects.filter((effect) => {
      const into = 'document' in effect ? kept[effect.to.collection] : undefined
      if (!('document' in effect) || into === undefined) return true
      into.push({ _id: effect.id, ...effect.document })
      return false
    })
  }

  /** Stamps a document as every write does and, when enough entries wait in it, copies them as the sweeper does. */
  written<State extends Versioned>(collection: 'people' | 'things', before: State, after: State, call: Call): State {
    // Orders that time has ended go to their history (withOrdersEnded).
    const outbox = collection === 'people' ? this.insert(after.outbox) : after.outbox
    const stored = { ...stamped(collection, { ...after, outbox }, call), version: before.version + 1 }
    return collection === 'people' ? (this.copied(stored as unknown as Person, call) as unknown as State) : stored
  }

  private copied(person: Person, call: Call): Person {
    if (person.pending.length < COPY_AT) return person
    this.ledger.push(...person.pending.map((entry) => ({ ...entry, _id: entry.id })))
    return { ...stamped('people', { ...person, pending: [] }, call), version: person.version + 1 }
  }

  /** What `entriesById` finds: entries in the document or in the ledger. */
  entriesById(person: Person, ids: readonly string[]): Entry[] {
    return [...person.pending, ...this.ledger].filter((entry) => ids.includes(entry.id))
  }

  /** Changes the community by one of its commands; what follows is judged by the new plan. */
  changeCommunity(handler: CommandHandler, input: unknown, occasion: Occasion): void {
    const changed = this.run(handler, this.community, input, occasion)
    if (changed === null) throw new Error(`the sample's ${handler.action.name} was refused`)
    this.community = changed
    this.plan = planOf(changed)
  }
}
