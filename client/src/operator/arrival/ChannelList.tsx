import { View } from '@tarojs/components'
import { useState } from 'react'
import { channels, questionFilters } from '../../../../shared/arrival/channel-contract'
import { goTo } from '../../platform/routes'
import { Card } from '../../ui/Card'
import { Chip } from '../../ui/Chip'
import { Item } from '../../ui/Item'
import { Screen } from '../../ui/Screen'
import { Segments } from '../../ui/Segments'
import { Skeleton } from '../../ui/Skeleton'
import { useOperatorAnswer } from '../platform/answer'
import { channelRoute } from '../platform/routes'
import { FiltersCard } from './FiltersCard'
import { FunnelPicture } from './FunnelPicture'
import { costWords, kindNames, type Listed, peopleWords, shareOf, toneOf } from './words'

type Shelf = 'open' | 'closed'

const shelves = [
  { value: 'open', title: '开着的' },
  { value: 'closed', title: '关掉的' },
] as const

/** Everybody's funnel first, then each channel's figures, then what the questions do. */
export function ChannelList() {
  const [shelf, setShelf] = useState<Shelf>('open')
  const { value, state, reason, reload } = useOperatorAnswer(channels, { shelf })
  const filters = useOperatorAnswer(questionFilters, {})
  return (
    <Screen
      state={state}
      onRetry={reload}
      skeleton={<Skeleton cards={['xl', 'm', 'm']} />}
      {...(reason === undefined ? {} : { reason })}
    >
      {value === null ? null : (
        <>
          <Card title="所有人怎么进来" aside="数字约一分钟更新">
            <FunnelPicture funnel={value.all} />
          </Card>
          <Segments label="渠道" options={shelves} value={shelf} onChange={setShelf} />
          <View className="below-segments">
            <Channels shelf={shelf} listed={value.channels} />
          </View>
          {shelf === 'open' ? <Alone {...value.alone} /> : null}
          {value.more ? <View className="more">只列出最近关掉的</View> : null}
          {filters.value === null ? null : <FiltersCard {...filters.value} />}
        </>
      )}
    </Screen>
  )
}

function Channels({ shelf, listed }: { readonly shelf: Shelf; readonly listed: readonly Listed[] }) {
  if (listed.length === 0) {
    const words =
      shelf === 'open'
        ? { title: '还没有渠道', note: '建一个，拿它的小程序码去发，就知道谁从哪里来' }
        : { title: '没有关掉的渠道', note: '关掉的渠道会收在这里，数字都留着' }
    return <Screen state="empty" onRetry={() => undefined} empty={{ icon: 'scan', ...words }} />
  }
  return (
    <Card kind="list">
      {listed.map((channel) => (
        <ChannelItem key={channel.channel} channel={channel} />
      ))}
    </Card>
  )
}

function ChannelItem({ channel }: { readonly channel: Listed }) {
  const { channel: code, name, kind, seen, joined, judgement } = channel
  const share = shareOf(joined, seen)
  return (
    <Item
      icon="scan"
      tone={judgement === 'below' ? 'clay' : 'leaf'}
      title={name}
      note={
        <>
          <View>
            {kindNames[kind]} · {costWords(channel)}
          </View>
          <View>{peopleWords(channel)}</View>
        </>
      }
      tail={seen === 0 ? null : <Chip tone={toneOf(judgement)}>{share}</Chip>}
      label={`${name}，${kindNames[kind]}，${peopleWords(channel)}，转化 ${share}`}
      onTap={() => goTo(channelRoute(code))}
    />
  )
}

/** Friends' cards, and people who found the way by themselves. */
function Alone({ seen, joined }: { readonly seen: number; readonly joined: number }) {
  if (seen === 0) return null
  return (
    <Card kind="list">
      <Item
        icon="people"
        tone="water"
        title="没有走渠道来的"
        note={<View>朋友的卡片和海报，或自己搜到：{peopleWords({ seen, joined })}</View>}
        tail={<Chip tone="plain">{shareOf(joined, seen)}</Chip>}
      />
    </Card>
  )
}
