import { View } from '@tarojs/components'
import { goTo } from '../platform/routes'
import { type Picture, useMe } from '../platform/session'
import { spoken } from '../ui/accessible'
import { Icon } from '../ui/Icon'
import { Tap } from '../ui/Tap'
import { circle } from './ways/circle'
import { community as whole } from './ways/community'
import { gettingIn } from './ways/getting-in'
import { members } from './ways/members'
import { points } from './ways/points'
import type { Way } from './ways/way'

interface WaysToProps {
  readonly community: Picture['community']
}

/** The way to everything, as far as this operator may go. */
export function WaysTo({ community }: WaysToProps) {
  const may = useMe()?.may ?? []
  const open = [members, gettingIn, points(community), circle(community), whole]
    .map(({ title, ways }) => ({ title, ways: ways.filter(({ needs }) => may.includes(needs)) }))
    .filter(({ ways }) => ways.length > 0)
  return (
    <>
      {open.map(({ title, ways }) => (
        <View key={title}>
          <View className="section-title" {...spoken({ role: 'heading' })}>
            {title}
          </View>
          <View className="ways">
            {ways.map((way) => (
              <Tile key={way.route} way={way} />
            ))}
          </View>
        </View>
      ))}
    </>
  )
}

function Tile({ way: { route, icon, tone, title, note } }: { readonly way: Way }) {
  return (
    <Tap className="way" label={`${title}，${note}`} onTap={() => goTo(route)}>
      <View className={`item-icon item-icon-${tone}`}>
        <Icon name={icon} />
      </View>
      <View className="way-words">
        <View className="way-title">{title}</View>
        <View className="way-note">{note}</View>
      </View>
    </Tap>
  )
}
