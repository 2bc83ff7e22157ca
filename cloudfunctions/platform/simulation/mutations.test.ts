/** The simulator can fail: with any one rule of the protocol taken away, some schedule breaks a law. */
import type { Documents } from '../documents'
import type { Product } from './deployment'
import type { Mutation } from './mutant'
import { everyOne, firstViolation, loaded } from './mutations'
import { plotOf } from './plots'
import type { Plot } from './simulate'

/** Kinds of schedules in which one thing happens more often than usual. */
const SENDING: Partial<Plot> = { members: 2, favours: ['simulation.nominate'] }
const BOOKING: Partial<Plot> = { members: 2, favours: ['points.adjust', 'points.reverse', 'checkin.makeUp'] }
const PROVING: Partial<Plot> = { members: 2, favours: ['points.adjust', 'points.prove'] }
const READING: Partial<Plot> = { members: 2, favours: ['points.adjust', 'points.statement'] }

/** No rule is broken by it: entries are copied to the ledger soon, so that much happens while they are. */
const COPIED_EARLY: Mutation = { breaks: 'nothing', module: 'stamp', from: 'COPY_AT = 24', to: 'COPY_AT = 2' }
const COPIED_AT_ONCE: Mutation = {
  ...{ breaks: 'nothing', module: 'ledger' },
  ...{ from: 'COPY_INLINE_AT = 64', to: 'COPY_INLINE_AT = 1' },
}

const mutations: readonly Mutation[] = [
  {
    breaks: 'who lost the race begins anew (1)',
    module: 'writing',
    from: "outcome === 'written' ? written : null",
    to: 'written',
  },
  {
    breaks: 'an unknown outcome is never taken for a write (1)',
    module: 'writing',
    from: 'before._id, before.version, parts)',
    to: 'before._id, before.version, parts).catch(() => "written")',
  },
  {
    breaks: 'a stored answer is looked for before anything is decided (2)',
    module: 'commands',
    from: 'if (known !== undefined)',
    to: 'if (known?.hash === "")',
  },
  {
    breaks: 'an id that may have been forgotten is not decided again (2, 4)',
    module: 'commands',
    from: 'if (isForgotten(before, call.requestId))',
    to: 'if (isForgotten(before, ""))',
  },
  {
    breaks: 'the same id with another input is refused (3)',
    module: 'commands',
    from: 'known.hash !== hash ?',
    to: 'known.hash === "" ?',
  },
  {
    breaks: 'answers are stored (3)',
    module: 'answers',
    from: 'answered: kept,',
    to: 'answered: [],',
  },
  {
    breaks: 'refusals are stored too (3)',
    module: 'commands',
    from: 'if (handler.isFinal(outcome.refusal, call))',
    to: 'if (outcome.refusal !== "")',
  },
  {
    breaks: 'what overflows is said to be forgotten (4)',
    module: 'answers',
    from: 'const forgotten = all.filter(',
    to: 'const forgotten = [].filter(',
  },
  {
    breaks: 'a stored answer is given also to who has left (2)',
    module: 'commands',
    from: 'if (before === null)',
    to: 'if (before === null || !subject.admits(before))',
  },
  {
    breaks: 'a tap that was told "already" is not accepted after midnight (3)',
    module: '../checkin/handlers',
    from: 'tapped <= member.checkin.lastDay',
    to: 'tapped <= ""',
  },
  {
    breaks: 'effects reach one receiver in order (7)',
    module: 'effects',
    from: 'blocked.add(receiver)',
    to: 'blocked.delete(receiver)',
    plot: SENDING,
  },
  {
    breaks: 'an effect that is pending at its receiver is not applied again (8)',
    module: 'effects',
    from: 'if (before.pending.some(',
    to: 'if ([...before.pending].slice(0, 0).some(',
  },
  {
    breaks: 'an effect that the ledger has is not applied again (8)',
    module: 'effects',
    from: 'if (found.some((entry) => entry.id === effect.id))',
    to: 'if (effect.id === "")',
    plot: SENDING,
    beside: COPIED_EARLY,
  },
  {
    breaks: 'every effect leaves an entry (9)',
    module: '../../shared/receiving',
    from: '{ person: refused, facts: [arrived] }',
    to: '{ person: refused, facts: [] }',
  },
  {
    breaks: 'nobody’s entries are counted in no account (9)',
    module: '../../shared/receiving',
    from: "person.account === ''",
    to: "person.account === 'never'",
  },
  {
    breaks: 'an effect is acknowledged only when it was applied (10)',
    module: 'effects',
    from: '      blocked.add(receiver)',
    to: '      delivered.set(effect.id, null)',
  },
  {
    breaks: 'a reversal looks for an earlier one in the ledger (8)',
    module: '../points/entries',
    from: 'return [...waiting, ...copied]\n',
    to: 'return [...waiting, ...copied.filter((entry) => entry.reason !== "reverse")]\n',
    plot: BOOKING,
    beside: COPIED_EARLY,
  },
  {
    breaks: 'an entry is removed only when it was seen in the ledger (12)',
    module: 'ledger',
    from: 'if (!(error instanceof PassingFault)) throw error',
    to: 'return new Set(ids)',
    plot: BOOKING,
    beside: COPIED_EARLY,
  },
  {
    breaks: 'unless every insert was clean, entries are read back (12)',
    module: 'ledger',
    from: "=== 'appended'",
    to: "!== ''",
    plot: BOOKING,
    beside: COPIED_EARLY,
  },
  {
    breaks: 'the proof looks at nothing newer than the member it read (13)',
    module: '../points/prove',
    from: 'entry.n <= person.points.n &&',
    to: '',
    plot: PROVING,
    beside: COPIED_AT_ONCE,
  },
  {
    breaks: 'a statement shows nothing newer than the member it read (13)',
    module: '../points/entries',
    from: 'Math.min(before, person.points.n + 1)',
    to: 'before',
    plot: READING,
    beside: COPIED_AT_ONCE,
  },
  {
    breaks: 'the sweeper finds every outbox (11)',
    module: 'stamp',
    from: 'state.outbox.length > 0',
    to: 'false',
  },
  {
    breaks: 'a deleted account leaves its effects to be delivered',
    module: '../../shared/person',
    from: '  outbox: person.outbox,\n',
    to: '',
  },
  {
    breaks: 'a deleted account leaves its entries to be copied',
    module: '../../shared/person',
    from: '  pending: person.pending,\n',
    to: '',
  },
  {
    breaks: 'a deleted account forgets its requests and says so',
    module: '../../shared/person',
    from: '  forgottenUpTo: person.answered.reduce(',
    to: '  forgottenUpTo: [].reduce(',
  },
]

/** Documents that write whatever version they are at. */
const unguarded = (documents: Documents): Documents => ({
  ...documents,
  write: async (collection, id, _version, parts) => {
    const found = await documents.read<{ _id: string; version: number }>(collection, id)
    return found === null ? 'lost' : documents.write(collection, id, found.version, parts)
  },
})

/** What is deployed, imported anew where modules are replaced. */
const product = async (): Promise<Product> => {
  const { memberActions } = await import('../../entrypoints/member')
  const { operatorActions } = await import('../../entrypoints/operator')
  const { jobs } = await import('../../entrypoints/scheduled')
  return { member: memberActions, operator: operatorActions, jobs }
}

describe('the simulator notices when nobody sees to it that', () => {
  everyOne(product, mutations)

  it('nothing at all: with every rule in place the same kinds of schedule break no law', async () => {
    const run = await loaded(product, [COPIED_EARLY, COPIED_AT_ONCE])
    for (const plot of [{}, SENDING, BOOKING, PROVING, READING]) {
      for (let seed = 1; seed <= 10; seed++) expect((await run({ ...plotOf(seed), ...plot })).violations).toEqual([])
    }
  }, 600_000)

  it('a write is conditional on the version that was read (1)', async () => {
    expect(await firstViolation(await loaded(product, []), { broken: unguarded })).not.toBeNull()
  }, 600_000)
})
