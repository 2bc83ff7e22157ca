import type { SettingChange } from '../../../shared/community/change-settings'
import type { Chance } from './chance'
import type { Deployment } from './deployment'
import type { MemoryDocuments } from './memory-documents'
import type { Preparation } from './preparations'
import type { Request } from './requests'
import type { Scheduler } from './scheduler'
import type { Cast } from './view'

/** Everything that the actors of a schedule share. */
export interface Stage {
  readonly cast: Cast
  readonly chance: Chance
  readonly scheduler: Scheduler
  readonly deployment: Deployment
  readonly documents: MemoryDocuments
  /** Every request that was made, in order. */
  readonly requests: Request[]
  /** The date, ms since 1970. */
  readonly now: () => number
  readonly utcOffsetMs: number
  /** The clock jumps about so often. */
  readonly nightEveryMs: number
  /** Actions that everybody thinks of more often than usual. */
  readonly favours: readonly string[]
  /** Settings that the owner changes before anybody else does anything. */
  readonly firstChanges: readonly SettingChange[]
  readonly prepared: readonly Preparation[]
}
