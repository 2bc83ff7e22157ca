import type { Versioned } from '../documents'
import type { Pause, Plan } from '../plan'
import { type SettingChanges, settingsWith } from '../settings'
import type { ReviewKind } from './lifecycle'
import type { Profile } from './profile'

/** The one document in which the community keeps what it decided. */
export interface Community extends Versioned {
  readonly kind: 'community'
  readonly changes: SettingChanges
  /** Rises with every change of the settings. */
  readonly revision: number
  readonly pauses: readonly Pause[]
  readonly profile: Profile
  /** The number of the rulebook's version in force; 0 while there is none. */
  readonly rulebook: number
  /** When something was last looked through (ms); not there before the first time. */
  readonly reviewed?: Readonly<Partial<Record<ReviewKind, number>>>
  /** The person who claimed ownership; '' while nobody has. */
  readonly owner: string
  /** Sample data: every screen says so. */
  readonly sample: boolean
}

export const planOf = (community: Community): Plan => ({
  settings: settingsWith(community.changes),
  revision: community.revision,
  pauses: community.pauses,
})
