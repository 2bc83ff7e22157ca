import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { OutputOf } from '../../../shared/action'
import type { mine } from '../../../shared/badges/contract'
import { sayDay } from '../platform/instant-words'
import { useSession } from '../platform/session'
import { spoken } from '../ui/accessible'
import { BadgePicture } from '../ui/BadgePicture'
import { Card } from '../ui/Card'
import { Figure } from '../ui/Figure'
import { meetNew } from './seen'

type BadgeView = OutputOf<typeof mine>['badges'][number]

/** What was done, and what is on the way, nearest first. */
export function BadgeWall({ badges }: { readonly badges: readonly BadgeView[] }) {
  const earned = badges.filter(({ on }) => on !== null)
  const open = badges.filter(({ on }) => on === null).sort((a, b) => shareOf(b) - shareOf(a))
  const fresh = useFresh(earned.map(({ badge }) => badge))
  return (
    <>
      <Card className="wall">
        <View className="wall-head">
          <Figure caption="收下的勋章" value={earned.length} unit={`/ ${badges.length} 枚`} tone="leaf" />
        </View>
        {earned.length === 0 ? <View className="wall-none">第一枚很近：签到一次就有。</View> : null}
        <View className="wall-grid">
          {earned.map((badge) => (
            <Badge key={badge.badge} view={badge} turning={fresh.includes(badge.badge)} />
          ))}
        </View>
      </Card>
      {open.length === 0 ? null : (
        <Card title="还在路上" className="wall">
          <View className="wall-grid">
            {open.map((badge) => (
              <Badge key={badge.badge} view={badge} turning={false} />
            ))}
          </View>
        </Card>
      )}
    </>
  )
}

const shareOf = ({ have, need }: BadgeView): number => (need === 0 ? 1 : have / need)

/** Badges turn over on the visit on which they are first seen; a fresher answer may bring more of them. */
function useFresh(earned: readonly string[]): readonly string[] {
  const [fresh, setFresh] = useState<readonly string[]>([])
  const names = earned.join(' ')
  useEffect(() => {
    const met = meetNew(names.split(' ').filter(Boolean))
    if (met.length > 0) setFresh((known) => [...known, ...met])
  }, [names])
  return fresh
}

function Badge({ view, turning }: { readonly view: BadgeView; readonly turning: boolean }) {
  const today = useSession(({ picture }) => picture?.today ?? '')
  const { badge, title, deed, have, need, on } = view
  const how = on === null ? `${have} / ${need}` : sayDay(on, today)
  const words = on === null ? `${title}，还没拿到。${deed}，进度 ${have}/${need}` : `${title}，${how}收下。${deed}`
  return (
    <View className={`wall-badge ${on === null ? 'wall-open' : ''}`} {...spoken({ role: 'img', label: words })}>
      <BadgePicture badge={badge} earned={on !== null} share={shareOf(view)} turning={turning} />
      <View className="wall-title">{title}</View>
      <View className="wall-deed">{deed}</View>
      <View className="wall-how">{how}</View>
    </View>
  )
}
