import { View } from '@tarojs/components'
import { Tap } from '../ui/Tap'

interface OwnFootProps {
  /** Words that lead to where it stands; null when it stands nowhere. */
  readonly there: string | null
  /** The same words for a screen reader, when they say more. */
  readonly label?: string
  readonly removeLabel: string
  readonly mayAppeal: boolean
  readonly onThere: () => void
  readonly onAppeal: () => void
  readonly onRemove: () => void
}

/** Under something that one wrote: where it stands, and what its author may do. */
export function OwnFoot({ there, label, removeLabel, mayAppeal, onThere, onAppeal, onRemove }: OwnFootProps) {
  return (
    <View className="my-post-foot">
      {there === null ? (
        <View className="my-post-counts" />
      ) : (
        <Tap className="my-post-counts" {...(label === undefined ? {} : { label })} onTap={onThere}>
          {there}
        </Tap>
      )}
      {mayAppeal ? (
        <Tap className="my-post-appeal" onTap={onAppeal}>
          申诉
        </Tap>
      ) : null}
      <Tap label={removeLabel} onTap={onRemove}>
        删除
      </Tap>
    </View>
  )
}
