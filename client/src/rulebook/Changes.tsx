import { Text, View } from '@tarojs/components'
import type { OutputOf } from '../../../shared/action'
import type { difference } from '../../../shared/rulebook/contract'
import { spoken } from '../ui/accessible'
import { Chip } from '../ui/Chip'
import './rulebook.css'

export type Change = OutputOf<typeof difference>['changes'][number]
type Piece = Change['text'][number]

const kinds: Readonly<
  Record<Change['kind'], { readonly name: string; readonly tone: 'leaf' | 'clay' | 'sun' | 'water' }>
> = {
  new: { name: '新增', tone: 'leaf' },
  gone: { name: '删去', tone: 'clay' },
  changed: { name: '改写', tone: 'sun' },
  moved: { name: '换组', tone: 'water' },
  renamed: { name: '改组名', tone: 'water' },
}

/** What is new, clause by clause: what went is struck out, what came is set apart. */
export function Changes({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <>
      {changes.map((change) => (
        <View key={`${change.kind}-${change.id}`} className="rule-change">
          <View className="rule-change-head">
            <Chip tone={kinds[change.kind].tone}>{kinds[change.kind].name}</Chip>
            <View className="rule-change-group">{change.group}</View>
          </View>
          <Words pieces={change.title} className="clause-title" />
          {change.kind === 'moved' ? null : <Words pieces={change.text} className="clause-text" />}
        </View>
      ))}
    </>
  )
}

const spokenPieces = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ kind, text }) => (kind === 'gone' ? `删去「${text}」` : kind === 'new' ? `加上「${text}」` : text))
    .join('')

function Words({ pieces, className }: { readonly pieces: readonly Piece[]; readonly className: string }) {
  return (
    <View className={className} {...spoken({ label: spokenPieces(pieces) })}>
      {pieces.map(({ kind, text }, place) => (
        <Text key={place.toString()} className={`piece piece-${kind}`}>
          {text}
        </Text>
      ))}
    </View>
  )
}
