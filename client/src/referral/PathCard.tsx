import { View } from '@tarojs/components'
import { goTo, routes } from '../platform/routes'
import { spoken } from '../ui/accessible'
import { Card } from '../ui/Card'
import { Plant } from '../ui/Plant'
import type { Stage } from '../ui/plant-stage'
import { Tap } from '../ui/Tap'
import { type GiftView, type InvitationsView, placeOnPath, stopOf } from './words'

/** How many friends count, and the way to the gifts: 3 → 10 → 30. */
export function PathCard({ view }: { readonly view: InvitationsView }) {
  const { counted, gifts, rewarded } = view
  return (
    <Card>
      <View className="friends-head">
        <View className="friends-count" {...spoken({ role: 'img', label: `你带来的朋友，算数的有 ${counted} 位` })}>
          <View className="figure-caption">和你一起来的朋友</View>
          <View className="figure-value">{counted}</View>
        </View>
        {/* It grows with the friends; the member's own plant stands on 今日. */}
        <View className="friends-plant" {...spoken({ hidden: true })}>
          <Plant stage={stageFor(gifts, counted)} step={2} watered size="small" />
        </View>
      </View>
      {rewarded ? <Path counted={counted} gifts={gifts} /> : null}
      {gifts.some(({ arrived }) => arrived) ? (
        <Tap className="gifts-orders" onTap={() => goTo(routes.orders)}>
          去我的兑换看礼物
        </Tap>
      ) : null}
    </Card>
  )
}

const stagesByGifts: readonly Stage[] = ['sprout', 'bush', 'bloom', 'tree']
const stageFor = (gifts: readonly GiftView[], counted: number): Stage =>
  stagesByGifts[gifts.filter(({ need }) => counted >= need).length] ?? 'tree'

interface PathProps {
  readonly counted: number
  readonly gifts: readonly GiftView[]
}

function Path({ counted, gifts }: PathProps) {
  return (
    <>
      <View className="path friends-path" {...spoken({ hidden: true })}>
        <View className="path-done" style={`width:${placeOnPath(counted, gifts)}%`} />
        {gifts.map(({ tier, need }, index) => (
          <View
            key={tier}
            className={`path-stop ${counted >= need ? 'friends-stop-on' : ''}`}
            style={`left:${stopOf(index, gifts.length)}%`}
          />
        ))}
      </View>
      <View className="gifts">
        {gifts.map((gift) => (
          <View key={gift.tier} className="gift" {...spoken({ role: 'img', label: spokenGift(gift, counted) })}>
            <View className="gift-need">{gift.need}</View>
            <View className="gift-title">{gift.title}</View>
            <View className="gift-note">{giftNote(gift, counted)}</View>
          </View>
        ))}
      </View>
    </>
  )
}

function giftNote({ need, on, arrived }: GiftView, counted: number): string {
  if (on !== null) return arrived ? '已送达' : '在路上'
  return counted >= need ? '就来' : `还差 ${need - counted} 位`
}

const spokenGift = (gift: GiftView, counted: number): string =>
  `${gift.need} 位朋友送${gift.title}，${giftNote(gift, counted)}`
