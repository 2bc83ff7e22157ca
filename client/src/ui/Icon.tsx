import { View } from '@tarojs/components'
import { spoken } from './accessible'

/** The drawings in `icons/`, each listed in icons.css. */
export type IconName =
  | 'back'
  | 'book'
  | 'calendar'
  | 'camera'
  | 'check'
  | 'circle'
  | 'close'
  | 'cup'
  | 'down'
  | 'download'
  | 'drop'
  | 'edit'
  | 'gift'
  | 'help'
  | 'hidden'
  | 'leave'
  | 'like'
  | 'list'
  | 'lock'
  | 'manage'
  | 'me'
  | 'medal'
  | 'minus'
  | 'next'
  | 'notice'
  | 'offline'
  | 'parcel'
  | 'pause'
  | 'people'
  | 'plus'
  | 'points'
  | 'ranking'
  | 'retry'
  | 'scan'
  | 'search'
  | 'seat'
  | 'settings'
  | 'shield'
  | 'sprout'
  | 'star'
  | 'ticket'
  | 'timer'
  | 'today'
  | 'undo'

interface IconProps {
  readonly name: IconName
  readonly size?: 'small' | 'normal' | 'large'
  readonly className?: string
}

/** A drawn sign in the colour of the text around it. It only accompanies words, so a screen reader passes over it. */
export function Icon({ name, size = 'normal', className = '' }: IconProps) {
  return <View className={`icon icon-${name} icon-${size} ${className}`} {...spoken({ hidden: true })} />
}
