import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { pictureAddress } from '../platform/files'
import { spoken } from './accessible'
import './styles/avatar.css'

interface AvatarProps {
  readonly nickname: string
  /** A file in the community's cloud storage, or a picture on this phone that was chosen a moment ago. */
  readonly avatar: string | null
  readonly size?: 'small' | 'normal' | 'large'
}

const tones = ['leaf', 'sun', 'water', 'clay'] as const

/** The same name always has the same colour. */
const toneOf = (nickname: string) =>
  tones[Array.from(nickname).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % tones.length]

const addressOf = (avatar: string | null): string | null =>
  avatar?.startsWith('cloud://') ? pictureAddress(avatar) : avatar

/** Someone's picture, or the first letter of their name. The name stands beside it, so a screen reader passes over it. */
export function Avatar({ nickname, avatar, size = 'normal' }: AvatarProps) {
  const [broken, setBroken] = useState<string | null>(null)
  const address = addressOf(avatar)
  return (
    <View className={`avatar avatar-${size} avatar-${toneOf(nickname)}`} {...spoken({ hidden: true })}>
      {address === null || address === broken ? (
        (Array.from(nickname)[0] ?? '')
      ) : (
        <Image className="avatar-picture" src={address} mode="aspectFill" onError={() => setBroken(address)} />
      )}
    </View>
  )
}
