import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import { Tap } from './Tap'

interface ButtonProps {
  readonly children: ReactNode
  /** A second, lighter word: `+2 积分`. */
  readonly more?: string
  readonly icon?: IconName
  /** `main`: the one action of the screen. `quiet`: beside it. `danger`: cannot be undone. */
  readonly kind?: 'main' | 'quiet' | 'danger'
  readonly busy?: boolean
  readonly disabled?: boolean
  readonly label?: string
  readonly className?: string
  readonly onTap: () => void
}

/** A large button. While busy it keeps its words and takes no second tap. */
export function Button(props: ButtonProps) {
  const { children, more, icon, kind = 'main', busy = false, disabled = false, label, className = '', onTap } = props
  const state = `${busy ? 'button-busy' : ''} ${disabled ? 'button-off' : ''}`
  return (
    <Tap
      className={`button button-${kind} ${state} ${className}`}
      disabled={disabled || busy}
      onTap={onTap}
      {...(label === undefined ? {} : { label })}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      <View className="button-words">{children}</View>
      {more === undefined ? null : <View className="button-more">{more}</View>}
    </Tap>
  )
}
