import { View } from '@tarojs/components'
import { useState } from 'react'
import { changeChannel, channelFunnel, closeChannel } from '../../../../shared/arrival/channel-contract'
import { useMay } from '../../platform/may'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Chip } from '../../ui/Chip'
import { Figure } from '../../ui/Figure'
import { Screen } from '../../ui/Screen'
import { Sheet } from '../../ui/Sheet'
import { Skeleton } from '../../ui/Skeleton'
import { useOperatorAnswer } from '../platform/answer'
import { ChannelForm } from './ChannelForm'
import { CodeCard } from './CodeCard'
import { DoorSheet } from './DoorSheet'
import { FiltersCard } from './FiltersCard'
import { FunnelPicture } from './FunnelPicture'
import { yuan } from './money'
import { type Detailed, expectedWords, judgementNames, kindNames, shareOf, toneOf } from './words'
import './funnel.css'

/** One channel: what it brings, its code, where people stop, and what may be done with it. */
export function ChannelDetails({ code }: { readonly code: string }) {
  const { value, state, reason, reload } = useOperatorAnswer(channelFunnel, { channel: code })
  return (
    <Screen
      state={state}
      onRetry={reload}
      skeleton={<Skeleton cards={['m', 'l', 'xl']} />}
      {...(reason === undefined ? {} : { reason })}
    >
      {value === null ? null : (
        <>
          <Head channel={value} />
          <CodeCard channel={value} onDrawn={reload} />
          <Card title="走到了哪一步">
            <FunnelPicture funnel={value.funnel} />
          </Card>
          <FiltersCard takers={value.takers} questions={value.questions} />
          <Deeds channel={value} onDone={reload} />
        </>
      )}
    </Screen>
  )
}

function Head({ channel }: { readonly channel: Detailed }) {
  const { name, kind, open, note, funnel, judgement, costFen, costPerMemberFen } = channel
  const per = costPerMemberFen === null ? '—' : yuan(costPerMemberFen)
  return (
    <Card title={name}>
      <View className="channel-head">
        <Chip tone={open ? 'leaf' : 'plain'}>{open ? kindNames[kind] : `${kindNames[kind]}，已关掉`}</Chip>
        {judgement === null ? null : <Chip tone={toneOf(judgement)}>{judgementNames[judgement]}</Chip>}
      </View>
      <View className="figures">
        <Figure caption="加入" value={funnel.joined} unit="位" size="medium" tone="leaf" />
        <Figure caption="加入比例" value={shareOf(funnel.joined, funnel.seen)} size="medium" />
        <Figure caption="每位花费" value={costFen === 0 ? '¥0' : per} size="medium" tone="sun" />
      </View>
      <View className="head-note">{expectedWords(channel)}</View>
      {note === '' ? null : <View className="head-note channel-note">{note}</View>}
    </Card>
  )
}

function Deeds({ channel, onDone }: { readonly channel: Detailed; readonly onDone: () => void }) {
  const mayChange = useMay(changeChannel.name)
  const mayClose = useMay(closeChannel.name)
  const [shown, setShown] = useState<'change' | 'door' | null>(null)
  const done = () => {
    setShown(null)
    onDone()
  }
  if (!mayChange && !mayClose) return null
  return (
    <>
      <View className="button-pair">
        <Button kind="quiet" onTap={() => setShown('door')}>
          {channel.open ? '关掉渠道' : '重新打开'}
        </Button>
        <Button kind="quiet" icon="edit" onTap={() => setShown('change')}>
          改名称和花销
        </Button>
      </View>
      <Sheet open={shown === 'change'} title="改渠道" onClose={() => setShown(null)}>
        <ChannelForm before={channel} onDone={done} />
      </Sheet>
      <DoorSheet channel={channel} open={shown === 'door'} onClose={() => setShown(null)} onDone={done} />
    </>
  )
}
