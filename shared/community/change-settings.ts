import { accept, type Outcome, refuse } from '../outcome'
import {
  faultOfSetting,
  faultOfSettings,
  isSettingKey,
  type SettingChanges,
  settingCatalogue,
  settingsWith,
} from '../settings'
import type { Community } from './state'

export interface SettingChange {
  readonly key: string
  readonly value: string | number | boolean
}

type SettingRefusal = 'unknown-setting' | 'invalid-setting' | 'nothing-to-change'

/** Changes settings, all or none. A value equal to its default is no longer kept as a change. */
export function decideSettings(
  community: Community,
  asked: readonly SettingChange[],
): Outcome<Community, SettingRefusal> {
  let changes: SettingChanges = community.changes
  for (const { key, value } of asked) {
    if (!isSettingKey(key)) return refuse('unknown-setting', { key })
    const fault = faultOfSetting(key, value)
    if (fault !== null) return refuse('invalid-setting', { key, fault })
    const { [key]: _replaced, ...others } = changes
    const kept = typeof value === 'string' ? value.trim() : value
    changes = kept === settingCatalogue[key].initial ? others : { ...others, [key]: kept }
  }
  const together = faultOfSettings(settingsWith(changes))
  if (together !== null) return refuse('invalid-setting', together)
  if (JSON.stringify(sorted(changes)) === JSON.stringify(sorted(community.changes))) return refuse('nothing-to-change')
  return accept({ ...community, changes, revision: community.revision + 1 })
}

const sorted = (values: object): [string, unknown][] => Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))
