import { accept, type Outcome, refuse } from '../outcome'
import {
  faultOfSetting,
  faultOfSettings,
  isSettingKey,
  questionsNeeded,
  type SettingChanges,
  type SettingKey,
  settingCatalogue,
  settingsWith,
} from '../settings'
import type { Community } from './state'

export interface SettingChange {
  readonly key: string
  readonly value: string | number | boolean
}

type SettingRefusal = 'unknown-setting' | 'invalid-setting' | 'nothing-to-change' | 'entry-not-ready'

/** Settings on which the entry test stands. */
const testKeys: readonly string[] = ['membership.entry', 'entry.questions'] satisfies SettingKey[]

/** Must it be known how many questions there are, before these settings are changed? */
export const concernsTest = (asked: readonly SettingChange[]): boolean =>
  asked.some(({ key }) => testKeys.includes(key))

/**
 * Changes settings, all or none. A value equal to its default is no longer kept as a change.
 * @param questions how many questions of the entry test are published
 */
export function decideSettings(
  community: Community,
  asked: readonly SettingChange[],
  questions = 0,
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
  const settings = settingsWith(changes)
  const together = faultOfSettings(settings)
  if (together !== null) return refuse('invalid-setting', together)
  if (JSON.stringify(sorted(changes)) === JSON.stringify(sorted(community.changes))) return refuse('nothing-to-change')
  if (settings['membership.entry'] === 'test' && concernsTest(asked)) {
    const { rulebook } = community
    const needed = questionsNeeded(settings)
    if (rulebook === 0 || questions < needed) return refuse('entry-not-ready', { rulebook, questions, needed })
  }
  return accept({ ...community, changes, revision: community.revision + 1 })
}

const sorted = (values: object): [string, unknown][] => Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))
