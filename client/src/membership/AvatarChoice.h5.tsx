import Taro from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { Tap } from '../ui/Tap'

interface AvatarChoiceProps extends PropsWithChildren {
  readonly disabled: boolean
  readonly onChoose: (filePath: string) => void
}

/** The browser preview chooses a picture file instead. */
export function AvatarChoice({ disabled, onChoose, children }: AvatarChoiceProps) {
  const choose = async () => {
    const { tempFilePaths } = await Taro.chooseImage({ count: 1 }).catch(() => ({ tempFilePaths: [] as string[] }))
    if (tempFilePaths[0] !== undefined) onChoose(tempFilePaths[0])
  }
  return (
    <Tap className="avatar-choice" label="换头像" disabled={disabled} onTap={() => void choose()}>
      {children}
    </Tap>
  )
}
