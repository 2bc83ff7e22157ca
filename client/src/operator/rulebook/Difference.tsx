import { Text, View } from '@tarojs/components'
import { Card } from '../../ui/Card'
import { Chip } from '../../ui/Chip'
import type { Draft } from './writing'

type Change = Draft['changes'][number]
type Piece = Change['title'][number]

const names = {
  new: { words: '新增', tone: 'leaf' },
  gone: { words: '删除', tone: 'clay' },
  changed: { words: '修改', tone: 'sun' },
  moved: { words: '换组', tone: 'water' },
  renamed: { words: '改组名', tone: 'water' },
} as const

/** What differs from what members read now: what goes is struck out, what comes is marked. */
export function Difference({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <>
      {changes.map((change) => (
        <Card key={`${change.kind} ${change.id}`}>
          <View className="difference-head">
            <Chip tone={names[change.kind].tone}>{names[change.kind].words}</Chip>
            <View className="difference-group">{change.kind === 'renamed' ? '组' : change.group}</View>
          </View>
          <View className="difference-title">
            <Pieces pieces={change.title} />
          </View>
          {change.text.length === 0 ? null : (
            <View className="difference-text">
              <Pieces pieces={change.text} />
            </View>
          )}
        </Card>
      ))}
    </>
  )
}

const Pieces = ({ pieces }: { readonly pieces: readonly Piece[] }) => (
  <>
    {pieces.map(({ kind, text }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change their order
      <Text key={index} className={`piece-${kind}`}>
        {text}
      </Text>
    ))}
  </>
)
