import { Image, View } from '@tarojs/components'
import { pictureAddress } from '../platform/files'
import { spoken } from './accessible'
import './styles/avatar.css'

interface AvatarProps {
  readonly nickname: string
  /** A file in the community's cloud storage. */
  readonly avatar: string | null
  readonly size?: 'small' | 'normal' | 'large'
}

const tones = ['leaf', 'sun', 'water', 'clay'] as const

/** The same name always has the same colour. */
const toneOf = (nickname: string) =>
  tones[Array.from(nickname).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % tones.length]

/** Someone's picture, or the first letter of their name. The name stands beside it, so a screen reader passes over it. */
export function Avatar({ nickname, avatar, size = 'normal' }: AvatarProps) {
  const address = avatar === null ? null : pictureAddress(avatar)
  return (
    <View className={`avatar avatar-${size} avatar-${toneOf(nickname)}`} {...spoken({ hidden: true })}>
      {address === null ? (Array.from(nickname)[0] ?? '') : <Image className="avatar-picture" src={address} mode="aspectFill" />}
    </View>
  )
}
