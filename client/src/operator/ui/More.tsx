import { View } from '@tarojs/components'
import { Tap } from '../../ui/Tap'
import type { Pages } from '../platform/pages'

/** Below a list that comes in pages: the next page by tap, for whoever does not scroll. */
export function More({ pages, end }: { readonly pages: Pages<unknown>; readonly end: string }) {
  if (pages.state !== 'ready' && pages.state !== 'stale') return null
  if (pages.more === 'none') return <View className="more">{end}</View>
  const words = { some: '再看更多', loading: '正在取来…', failed: '没有取到，点一下再试' }[pages.more]
  return (
    <Tap className="more more-tap" disabled={pages.more === 'loading'} onTap={pages.loadMore}>
      {words}
    </Tap>
  )
}
