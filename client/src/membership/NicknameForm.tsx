import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { spoken } from '../ui/accessible'
import { Card } from '../ui/Card'
import { say } from '../ui/toast'
import { explainProfile } from './AvatarCard'
import { faultOfNickname, saveNickname } from './my-profile'
import { SubmitForm } from './SubmitForm'

interface NicknameFormProps {
  readonly nickname: string
  /** WeChat may offer the WeChat name; otherwise it is a plain line of text. */
  readonly fromWeChat: boolean
}

/** What people call me here. */
export function NicknameForm({ nickname, fromWeChat }: NicknameFormProps) {
  const [typed, setTyped] = useState(nickname)
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const type = (text: string) => {
    setTyped(text)
    setFault(null)
  }
  const submit = async (text: string) => {
    const name = text.trim()
    const wrong = faultOfNickname(name)
    setFault(wrong)
    if (wrong !== null || busy) return
    if (name === nickname) return say('和原来一样，不用改')
    setBusy(true)
    const refusal = await saveNickname(name)
    setBusy(false)
    if (refusal === null) say('名字改好了')
    else setFault(explainProfile(refusal))
  }
  return (
    <Card>
      <SubmitForm
        name="nickname"
        typed={typed}
        words={busy ? '正在保存' : '保存昵称'}
        busy={busy}
        onSubmit={(text) => void submit(text)}
      >
        <View className={`field ${fault === null ? '' : 'field-faulty'}`}>
          <View className="field-label">昵称</View>
          <Input
            className="field-input"
            name="nickname"
            type={fromWeChat ? 'nickname' : 'text'}
            defaultValue={nickname}
            maxlength={40}
            placeholder="大家怎么称呼你"
            placeholderClass="field-placeholder"
            onInput={(event) => type(event.detail.value)}
            {...spoken({ label: '昵称' })}
          />
          <View className="field-below">{fault ?? '最多 20 个字，社群里的人都看得到'}</View>
        </View>
      </SubmitForm>
    </Card>
  )
}
