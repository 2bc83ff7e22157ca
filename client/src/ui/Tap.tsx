import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { spoken } from './accessible'

interface TapProps extends PropsWithChildren {
  /** What a screen reader says; the visible words when it is left out. */
  readonly label?: string
  readonly role?: 'button' | 'tab' | 'switch' | 'checkbox'
  readonly className?: string
  readonly disabled?: boolean
  readonly selected?: boolean
  readonly onTap: () => void
}

/** Anything that can be tapped: answers to the touch, is large enough, and tells a screen reader what it is. */
export function Tap({ label, role = 'button', className = '', disabled = false, selected, onTap, children }: TapProps) {
  const words = {
    role,
    disabled,
    ...(label === undefined ? {} : { label }),
    ...(selected === undefined ? {} : { selected }),
  }
  return (
    <View
      className={`tap ${className}`}
      hoverClass={disabled ? 'none' : 'pressed'}
      hoverStayTime={80}
      onClick={() => (disabled ? undefined : onTap())}
      {...spoken(words)}
    >
      {children}
    </View>
  )
}
