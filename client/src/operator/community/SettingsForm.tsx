import { View } from '@tarojs/components'
import { useState } from 'react'
import { settings } from '../../../../shared/community/contract'
import { useMay } from '../../platform/may'
import { Card } from '../../ui/Card'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { useOperatorAnswer } from '../platform/answer'
import { faultTogether, groupsOf, type Setting, withSaved } from './draft'
import { useDraft } from './draft-store'
import { EditSheet } from './EditSheet'
import { ReviewSheet } from './ReviewSheet'
import { SettingRow } from './SettingRow'

interface SettingsFormProps {
  readonly reviewing: boolean
  readonly onReviewed: () => void
}

/** Every setting by its group. Edits are collected; nothing is saved before they were reviewed. */
export function SettingsForm({ reviewing, onReviewed }: SettingsFormProps) {
  const { value, state, reason, reload } = useOperatorAnswer(settings, {})
  const may = useMay('community.changeSettings')
  const { draft, faults, saved } = useDraft()
  const [editing, setEditing] = useState<Setting | null>(null)
  const told = value === null ? null : withSaved(value, saved)
  const all = told?.settings ?? []
  const together = all.length === 0 ? null : faultTogether(all, draft)
  const faultAt = (key: string) => faults[key] ?? (together?.key === key ? together.fault : undefined)
  return (
    <Screen state={state} onRetry={reload} {...(reason === undefined ? {} : { reason })}>
      {may ? null : <Notice icon="lock">这里能看全部设置；要改的话，请群主来改。</Notice>}
      {groupsOf(all).map(({ group, settings: listed }) => (
        <View key={group} className="settings-group">
          <View className="section-title">{group}</View>
          <Card kind="list">
            {listed.map((setting) => (
              <SettingRow
                key={setting.key}
                setting={setting}
                draft={draft}
                fault={faultAt(setting.key)}
                locked={!may}
                onEdit={() => setEditing(setting)}
              />
            ))}
          </Card>
        </View>
      ))}
      <View className="more">现在是第 {told?.revision ?? 0} 版设置；改动不影响已经发的积分</View>
      <EditSheet
        setting={editing}
        fault={editing === null ? undefined : faultAt(editing.key)}
        onClose={() => setEditing(null)}
      />
      <ReviewSheet open={reviewing} all={all} onClose={onReviewed} />
    </Screen>
  )
}
