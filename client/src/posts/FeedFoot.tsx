import { View } from '@tarojs/components'
import { Tap } from '../ui/Tap'
import type { Rest } from './older'

const words: Readonly<Record<Rest, string>> = {
  more: '看更早的',
  coming: '正在翻更早的…',
  failed: '没翻到，点一下再试',
  end: '到头了',
}

/** Below a list of posts: the next page by tap, for whoever does not scroll. */
export function FeedFoot({ rest, onMore }: { readonly rest: Rest; readonly onMore: () => void }) {
  if (rest === 'end' || rest === 'coming') return <View className="circle-foot">{words[rest]}</View>
  return (
    <Tap className="circle-foot" onTap={onMore}>
      {words[rest]}
    </Tap>
  )
}
