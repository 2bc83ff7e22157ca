import { Button, Form, Input, View } from '@tarojs/components'
import { useState } from 'react'
import { spoken } from '../ui/accessible'
import { Card } from '../ui/Card'
import { say } from '../ui/toast'
import { explainProfile } from './AvatarCard'
import { faultOfNickname, saveNickname } from './my-profile'

interface NicknameFormProps {
  readonly nickname: string
  /** WeChat may offer the WeChat name; otherwise it is a plain line of text. */
  readonly fromWeChat: boolean
}

/** WeChat checks a nickname after the finger has left it and may clear it, so it is read when the form is sent. */
export function NicknameForm({ nickname, fromWeChat }: NicknameFormProps) {
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (typed: string) => {
    const name = typed.trim()
    const wrong = faultOfNickname(name)
    setFault(wrong)
    if (wrong !== null || busy) return
    if (name === nickname) return say('和原来一样,不用改')
    setBusy(true)
    const refusal = await saveNickname(name)
    setBusy(false)
    if (refusal === null) say('名字改好了')
    else setFault(explainProfile(refusal))
  }
  return (
    <Card>
      <Form
        onSubmit={(event) =>
          void submit(String((event.detail.value as { nickname?: string } | undefined)?.nickname ?? ''))
        }
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
            onInput={() => setFault(null)}
            {...spoken({ label: '昵称' })}
          />
          <View className="field-below">{fault ?? '最多 20 个字,社群里的人都看得到'}</View>
        </View>
        <Button
          className={`form-button button button-main ${busy ? 'button-busy' : ''}`}
          formType="submit"
          disabled={busy}
        >
          {busy ? '正在保存' : '保存昵称'}
        </Button>
      </Form>
    </Card>
  )
}
