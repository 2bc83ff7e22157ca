import { type Community, planOf } from '../../shared/community/state'
import { NEVER } from '../../shared/documents'
import type { Plan } from '../../shared/plan'
import type { Documents } from './documents'
import type { Remember } from './remember'

export const COMMUNITY_ID = 'community'

/** A community in which nobody has decided anything yet. */
export const freshCommunity: Community = {
  _id: COMMUNITY_ID,
  version: 0,
  kind: 'community',
  changes: {},
  revision: 0,
  pauses: [],
  rulebook: 0,
  owner: '',
  sample: false,
  outbox: [],
  answered: [],
  forgottenUpTo: '',
  due: NEVER,
}

export interface KnownCommunity {
  readonly community: Community
  readonly plan: Plan
}

/** The community as this instance knows it: a warm one asks for nothing. */
export const knownCommunity = (documents: Documents, remembered: Remember): Promise<KnownCommunity> =>
  remembered(COMMUNITY_ID, async () => {
    const community = (await documents.read<Community>('things', COMMUNITY_ID)) ?? freshCommunity
    return { community, plan: planOf(community) }
  })
