import { Input, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { explain } from '../../platform/refusals'
import { routes } from '../../platform/routes'
import { useCommunity } from '../../platform/session'
import { spoken } from '../../ui/accessible'
import { Card } from '../../ui/Card'
import { Page } from '../../ui/Page'
import { say } from '../../ui/toast'
import { claimCommunity } from '../claiming'
import { claimTexts } from '../refusals'
import { SubmitForm } from '../SubmitForm'
import '../membership.css'

/** Who deployed the community becomes its owner here, once. */
export default function ClaimPage() {
  const community = useCommunity()
  return (
    <Page title="认领社群">
      <Card title="你是部署它的人吗">
        <View className="consent-words">
          {community?.owned
            ? '这个社群已经有群主了，不能再认领。'
            : '输入部署时设下的口令，你就是群主。口令只能用一次，之后「管理」会出现在下方。'}
        </View>
      </Card>
      {community?.owned ? null : <ClaimForm />}
    </Page>
  )
}

function ClaimForm() {
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (text: string) => {
    const key = text.trim()
    if (busy) return
    if (key === '') return setFault('先把口令写上')
    setBusy(true)
    const refusal = await claimCommunity(key)
    setBusy(false)
    if (refusal !== null) return setFault(explain(refusal, claimTexts))
    say('你是群主了')
    void Taro.switchTab({ url: routes.today })
  }
  return (
    <Card>
      <SubmitForm
        name="key"
        typed={typed}
        words={busy ? '正在核对' : '认领'}
        busy={busy}
        onSubmit={(text) => void submit(text)}
      >
        <View className={`field ${fault === null ? '' : 'field-faulty'}`}>
          <View className="field-label">口令</View>
          <Input
            className="field-input"
            name="key"
            maxlength={100}
            placeholder="部署时设下的那一串"
            placeholderClass="field-placeholder"
            onInput={(event) => {
              setTyped(event.detail.value)
              setFault(null)
            }}
            {...spoken({ label: '口令' })}
          />
          <View className="field-below">{fault ?? '不知道口令？问部署它的人'}</View>
        </View>
      </SubmitForm>
    </Card>
  )
}
