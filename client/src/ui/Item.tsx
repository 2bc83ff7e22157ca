import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import { Tap } from './Tap'

interface ItemProps {
  readonly title: ReactNode
  readonly note?: ReactNode
  readonly icon?: IconName
  readonly tone?: 'leaf' | 'sun' | 'water' | 'clay'
  /** Instead of an icon: an avatar, a rank. */
  readonly lead?: ReactNode
  /** At the right: a Chip, a number. */
  readonly tail?: ReactNode
  readonly label?: string
  readonly onTap?: () => void
}

/** A row of a list card. With `onTap` it leads somewhere and shows so. */
export function Item({ title, note, icon, tone = 'leaf', lead, tail, label, onTap }: ItemProps) {
  const inside = (
    <>
      {icon === undefined ? (
        lead
      ) : (
        <View className={`item-icon item-icon-${tone}`}>
          <Icon name={icon} />
        </View>
      )}
      <View className="item-words">
        <View className="item-title">{title}</View>
        {note === undefined ? null : <View className="item-note">{note}</View>}
      </View>
      {tail === undefined ? null : <View className="item-tail">{tail}</View>}
      {onTap === undefined || tail !== undefined ? null : <Icon name="next" size="small" className="item-next" />}
    </>
  )
  if (onTap === undefined) return <View className="item">{inside}</View>
  return (
    <Tap className="item" onTap={onTap} {...(label === undefined ? {} : { label })}>
      {inside}
    </Tap>
  )
}
