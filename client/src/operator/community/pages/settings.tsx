import { useState } from 'react'
import { settings } from '../../../../../shared/community/contract'
import { Button } from '../../../ui/Button'
import { OperatorPage } from '../../ui/OperatorPage'
import { useDraft } from '../draft-store'
import { SettingsForm } from '../SettingsForm'

export default function SettingsPage() {
  const [reviewing, setReviewing] = useState(false)
  const edits = Object.keys(useDraft().draft).length
  const foot = edits === 0 ? null : <Button onTap={() => setReviewing(true)}>查看 {edits} 处改动</Button>
  return (
    <OperatorPage title="设置" needs={settings.name} foot={foot}>
      <SettingsForm reviewing={reviewing} onReviewed={() => setReviewing(false)} />
    </OperatorPage>
  )
}
