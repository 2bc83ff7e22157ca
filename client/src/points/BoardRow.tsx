import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Avatar } from '../ui/Avatar'
import { grouped } from '../ui/numbers'

interface BoardRowProps {
  readonly rank: number | null
  readonly nickname: string
  readonly avatar: string | null
  readonly figure: number
  readonly unit: string
  readonly mine?: boolean
  readonly note?: ReactNode
}

/** One place of a ranking. */
export function BoardRow({ rank, nickname, avatar, figure, unit, mine = false, note }: BoardRowProps) {
  return (
    <View className={`board-row ${mine ? 'board-me' : ''}`}>
      <View className={`board-rank board-rank-${rank ?? 'none'}`}>{rank ?? '–'}</View>
      <Avatar nickname={nickname} avatar={avatar} size="small" />
      <View className="board-name">
        {nickname}
        {note === undefined ? null : <View className="board-note">{note}</View>}
      </View>
      <View className="board-figure">
        {grouped(figure)}
        <Text className="board-unit">{unit}</Text>
      </View>
    </View>
  )
}
