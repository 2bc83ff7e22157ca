import { Button } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { spoken } from '../ui/accessible'

interface AvatarChoiceProps extends PropsWithChildren {
  readonly disabled: boolean
  /** A picture on this phone, for a short while. */
  readonly onChoose: (filePath: string) => void
}

/** WeChat's own choice of a picture: the WeChat avatar, the album or the camera. It checks the picture itself. */
export function AvatarChoice({ disabled, onChoose, children }: AvatarChoiceProps) {
  return (
    <Button
      className="avatar-choice"
      openType="chooseAvatar"
      disabled={disabled}
      onChooseAvatar={(event: { detail: { avatarUrl: string } }) => onChoose(event.detail.avatarUrl)}
      {...spoken({ role: 'button', label: '换头像' })}
    >
      {children}
    </Button>
  )
}
