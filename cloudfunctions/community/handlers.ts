import { concernsTest, decideSettings } from '../../shared/community/change-settings'
import * as contract from '../../shared/community/contract'
import { accept } from '../../shared/outcome'
import type { Setting } from '../../shared/setting'
import { defaultSettings, settingCatalogue, settingKeys } from '../../shared/settings'
import { command, query } from '../platform/handler'
import { theCommunity } from '../platform/subjects'

export const changeSettings = command(
  contract.changeSettings,
  theCommunity,
  (community, { changes, reason }, call, questions: number) => {
    const decided = decideSettings(community, changes, questions)
    if (!decided.ok) return decided
    const after = decided.value
    return accept({
      state: after,
      audit: { whom: null, reason, before: community.changes, after: after.changes },
      answer: () => ({ revision: after.revision, changedAt: call.moment.now }),
    })
  },
  {
    look: async (_community, { changes }, call) =>
      concernsTest(changes) ? call.documents.count('things', { kind: 'question', shelf: 'published' }) : 0,
  },
)

/** What a form needs beside the value: bounds and choices. */
const formOf = (setting: Setting) => ({
  unit: setting.kind === 'number' ? setting.unit : '',
  ...(setting.kind === 'number' ? { min: setting.min, max: setting.max } : {}),
  ...(setting.kind === 'text' ? { max: setting.maxLength } : {}),
  ...(setting.kind === 'choice' ? { choices: [...setting.choices] } : {}),
})

export const settings = query(contract.settings, async (_input, { plan }) =>
  accept({
    revision: plan.revision,
    settings: settingKeys.map((key) => {
      const setting: Setting = settingCatalogue[key]
      const { group, title, effect, kind } = setting
      return {
        key,
        group,
        title,
        effect,
        kind,
        value: plan.settings[key],
        initial: defaultSettings[key],
        ...formOf(setting),
      }
    }),
  }),
)
