import type { Community } from '../../shared/community/state'
import { type Insertion, NEVER } from '../../shared/documents'
import { accept, refuse } from '../../shared/outcome'
import * as contract from '../../shared/rulebook/contract'
import { clausesOf, decideAccept, decidePublish, withIds } from '../../shared/rulebook/rules'
import { type ClauseGroup, DRAFT_ID, type Rulebook, type RulebookDraft, rulebookId } from '../../shared/rulebook/state'
import { operatorOf } from '../membership/caller'
import { COMMUNITY_ID } from '../platform/community'
import { type Call, command } from '../platform/handler'
import { theCommunity, thing, whoever } from '../platform/subjects'
import { groupsOfDraft, readDraft, versionInForce } from './texts'

export const agree = command(
  contract.accept,
  whoever,
  (person, { version }, { moment }, current: number) => {
    const decided = decideAccept(person, version, current, moment)
    if (!decided.ok) return decided
    return accept({
      state: decided.value,
      facts: [{ kind: 'stepped', step: 'read' }],
      answer: (after) => ({ accepted: after.rulebook.accepted }),
    })
  },
  {
    // Another instance may have told of a version that this one does not know yet.
    look: async (_person, { version }, { community, documents }) =>
      version === community.rulebook
        ? version
        : ((await documents.read<Community>('things', COMMUNITY_ID))?.rulebook ?? 0),
  },
)

const freshDraft: RulebookDraft = {
  _id: DRAFT_ID,
  version: 0,
  kind: 'rulebook-draft',
  groups: [],
  revision: 0,
  savedAt: 0,
  by: '',
  outbox: [],
  answered: [],
  forgottenUpTo: '',
  due: NEVER,
}

const theDraft = thing<unknown, RulebookDraft>({
  load: async (call) => (await readDraft(call)) ?? freshDraft,
  missing: 'not-allowed',
})

export const saveDraft = command(contract.saveDraft, theDraft, (draft, { revision, groups }, call) => {
  if (revision !== draft.revision) return refuse('draft-changed', { revision: draft.revision })
  const written = withIds(groups, call.random)
  if (!written.ok) return written
  const { now } = call.moment
  const after = { ...draft, groups: written.value, revision: revision + 1, savedAt: now, by: operatorOf(call).account }
  return accept({
    state: after,
    audit: { whom: null, reason: null, before: sizeOf(draft.groups), after: sizeOf(after.groups) },
    answer: () => ({ revision: after.revision, savedAt: now }),
  })
})

const sizeOf = (groups: readonly ClauseGroup[]) => ({ clauses: clausesOf(groups).length })

interface Publishing {
  readonly draft: RulebookDraft | null
  readonly current: Rulebook | null
}

export const publish = command(
  contract.publish,
  theCommunity,
  (community, { revision, note = '' }, call, { draft, current }: Publishing) => {
    if (revision !== (draft?.revision ?? 0)) return refuse('draft-changed', { revision: draft?.revision ?? 0 })
    const groups = groupsOfDraft(draft, current)
    const decided = decidePublish(groups, current?.groups ?? null)
    if (!decided.ok) return decided
    if (current !== null && note === '') return refuse('note-missing')
    const version = community.rulebook + 1
    return accept({
      state: { ...community, rulebook: version },
      effects: [published(version, groups, note, call)],
      audit: { whom: null, reason: note === '' ? null : note, before: community.rulebook, after: version },
      answer: () => ({ version, publishedAt: call.moment.now }),
    })
  },
  {
    look: async (community, _input, call): Promise<Publishing> => ({
      draft: await readDraft(call),
      current: community.rulebook === 0 ? null : await versionInForce(call, community.rulebook),
    }),
  },
)

/** The effect that inserts a version: its text stands for good. */
function published(number: number, groups: readonly ClauseGroup[], note: string, call: Call): Insertion {
  const { now } = call.moment
  const { _id, ...document }: Rulebook = {
    _id: rulebookId(number),
    version: 1,
    ...{ kind: 'rulebook', shelf: 'published', rank: number },
    ...{ groups, note, publishedAt: now, by: operatorOf(call).account },
    ...{ outbox: [], answered: [], forgottenUpTo: '', due: NEVER },
  }
  return { id: _id, at: now, to: { collection: 'things' }, document }
}
