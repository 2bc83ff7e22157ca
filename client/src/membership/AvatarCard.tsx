import { View } from '@tarojs/components'
import { useState } from 'react'
import { doorTexts, explain } from '../platform/refusals'
import type { Me } from '../platform/session'
import { Avatar } from '../ui/Avatar'
import { Card } from '../ui/Card'
import { Icon } from '../ui/Icon'
import { Tap } from '../ui/Tap'
import { say } from '../ui/toast'
import { AvatarChoice } from './AvatarChoice'
import { type ProfileRefusal, removeAvatar, saveAvatar } from './my-profile'
import { editProfileTexts } from './refusals'

export const explainProfile = (refusal: ProfileRefusal): string =>
  refusal === 'upload-failed' ? doorTexts.offline : explain(refusal, editProfileTexts)

interface AvatarCardProps {
  readonly member: Me
  /** Whether WeChat may be asked for a picture. */
  readonly choosable: boolean
}

/** My face: shown as chosen at once, stored while I go on. */
export function AvatarCard({ member, choosable }: AvatarCardProps) {
  const [chosen, setChosen] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const work = async (deed: Promise<ProfileRefusal | null>, done: string) => {
    setBusy(true)
    const refusal = await deed
    setBusy(false)
    if (refusal !== null) setChosen(null)
    say(refusal === null ? done : explainProfile(refusal))
  }
  const choose = (filePath: string) => {
    setChosen(filePath)
    void work(saveAvatar(member.account, filePath), '头像换好了')
  }
  const remove = () => {
    setChosen(null)
    void work(removeAvatar(), '已换回名字的首字')
  }
  const picture = <Avatar nickname={member.nickname} avatar={chosen ?? member.avatar} size="large" />
  return (
    <Card className="face-card">
      {choosable ? (
        <AvatarChoice disabled={busy} onChoose={choose}>
          {picture}
          <View className="face-camera">
            <Icon name="camera" size="small" />
          </View>
        </AvatarChoice>
      ) : (
        picture
      )}
      <View className="face-note">{faceNote(busy, choosable)}</View>
      {member.avatar === null || busy ? null : (
        <Tap className="face-remove" onTap={remove}>
          不用头像
        </Tap>
      )}
    </Card>
  )
}

function faceNote(busy: boolean, choosable: boolean): string {
  if (busy) return '正在保存…'
  return choosable ? '点一下换头像' : '没有头像也很好'
}
