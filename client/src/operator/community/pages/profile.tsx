import { useState } from 'react'
import { changeProfile, profile } from '../../../../../shared/community/contract'
import { useAnswer } from '../../../platform/answers'
import { call } from '../../../platform/call'
import { useMay } from '../../../platform/may'
import { Button } from '../../../ui/Button'
import { Confirm } from '../../../ui/Confirm'
import { Notice } from '../../../ui/Notice'
import { Screen } from '../../../ui/Screen'
import { say } from '../../../ui/toast'
import { openTodayWhenSettled } from '../../platform/after-a-switch'
import { explainTo } from '../../platform/refusals'
import { OperatorPage } from '../../ui/OperatorPage'
import { ProfileForm } from '../ProfileForm'
import { draftOf, faultOf, isSame, profileToSend } from '../profile-draft'
import { useProfileDraft } from '../profile-store'
import '../profile.css'

export default function ProfilePage() {
  return (
    <OperatorPage title="社群定位" needs="community.settings">
      <Profile />
    </OperatorPage>
  )
}

function Profile() {
  const { value, state, reason, askAgain } = useAnswer(profile, {})
  const may = useMay(changeProfile.name)
  const { draft: written } = useProfileDraft()
  const [asking, setAsking] = useState(false)
  const before = value === null ? null : draftOf(value)
  const draft = written ?? before
  const changed = draft !== null && before !== null && !isSame(draft, before)
  const fault = draft === null ? null : faultOf(draft)
  const { busy, told, save } = useSaving(askAgain)
  return (
    <Screen state={state} onRetry={askAgain} {...(reason === undefined ? {} : { reason })}>
      {may ? null : <Notice icon="lock">这里能看；要改的话，请群主、内容官或监察官来改。</Notice>}
      {draft === null ? null : (
        <ProfileForm draft={draft} locked={!may} onChange={(next) => useProfileDraft.setState({ draft: next })} />
      )}
      {fault === null ? null : <Notice tone="sun">{fault}</Notice>}
      {told === null ? null : <Notice tone="clay">{told}</Notice>}
      {may && draft !== null ? (
        <Button busy={busy} disabled={!changed || fault !== null} onTap={() => void save(draft)}>
          {changed ? '保存' : '和现在一样'}
        </Button>
      ) : null}
      {may && changed ? (
        <Button kind="quiet" className="below-button" disabled={busy} onTap={() => setAsking(true)}>
          都不改了
        </Button>
      ) : null}
      <Confirm
        open={asking}
        title="丢掉这些改动？"
        yes="丢掉"
        danger
        onYes={() => {
          useProfileDraft.setState({ draft: null })
          setAsking(false)
        }}
        onNo={() => setAsking(false)}
      >
        会回到现在的样子，刚才写的就没有了。
      </Confirm>
    </Screen>
  )
}

function useSaving(askAgain: () => void) {
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const save = async (draft: Parameters<typeof profileToSend>[0]) => {
    setBusy(true)
    const reply = await call(changeProfile, profileToSend(draft))
    setBusy(false)
    setTold(reply.ok || reply.refusal === 'nothing-to-change' ? null : explainTo(changeProfile, reply.refusal))
    if (!reply.ok && reply.refusal !== 'nothing-to-change') return
    say('改好了，访客几秒后看到')
    openTodayWhenSettled()
    // An instance may still tell the old profile for a moment: what was saved stays on the screen until it is asked again.
    setTimeout(() => {
      useProfileDraft.setState(({ draft: now }) => (now === draft ? { draft: null } : {}))
      askAgain()
    }, 3_500)
  }
  return { busy, told, save }
}
