import { View } from '@tarojs/components'
import { spoken } from './accessible'

/** The drawings in `icons/`, each listed in icons.css. */
export type IconName =
  | 'back'
  | 'book'
  | 'calendar'
  | 'camera'
  | 'check'
  | 'close'
  | 'down'
  | 'download'
  | 'drop'
  | 'edit'
  | 'help'
  | 'hidden'
  | 'leave'
  | 'list'
  | 'lock'
  | 'manage'
  | 'me'
  | 'medal'
  | 'minus'
  | 'next'
  | 'notice'
  | 'offline'
  | 'pause'
  | 'people'
  | 'plus'
  | 'points'
  | 'ranking'
  | 'retry'
  | 'search'
  | 'settings'
  | 'shield'
  | 'sprout'
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
