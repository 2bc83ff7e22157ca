import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { drawChannelCode } from '../../../../shared/arrival/channel-contract'
import { saveToAlbum } from '../../platform/album'
import { call } from '../../platform/call'
import { pictureAddress } from '../../platform/files'
import { useMay } from '../../platform/may'
import { pictureFile } from '../../platform/pictures'
import { spoken } from '../../ui/accessible'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { say } from '../../ui/toast'
import { explainTo } from '../platform/refusals'
import type { Detailed } from './words'
import './funnel.css'

interface CodeCardProps {
  readonly channel: Detailed
  readonly onDrawn: () => void
}

/** The mini program code of a channel: fetched once, then kept in the album, printed, put into an article. */
export function CodeCard({ channel, onDrawn }: CodeCardProps) {
  const may = useMay(drawChannelCode.name)
  const { picture } = channel
  if (picture === null && !may) return null
  return (
    <Card title="小程序码">
      {picture === null ? (
        <Undrawn channel={channel} onDrawn={onDrawn} />
      ) : (
        <Drawn name={channel.name} file={picture} />
      )}
    </Card>
  )
}

function Undrawn({ channel, onDrawn }: CodeCardProps) {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const draw = async () => {
    setBusy(true)
    setFault(null)
    const reply = await call(drawChannelCode, { channel: channel.channel })
    setBusy(false)
    if (reply.ok) onDrawn()
    else setFault(explainTo(drawChannelCode, reply.refusal))
  }
  return (
    <View className="code">
      <View className="code-blank">
        <Icon name="scan" size="large" />
      </View>
      <View className="code-note">扫这张码进来的人，都算在这个渠道里</View>
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <Button className="below-button" busy={busy} onTap={() => void draw()}>
        取小程序码
      </Button>
    </View>
  )
}

function Drawn({ name, file }: { readonly name: string; readonly file: string }) {
  const [keeping, setKeeping] = useState(false)
  const address = pictureAddress(file)
  const keep = async () => {
    setKeeping(true)
    const kept = await pictureFile(file)
      .then(saveToAlbum)
      .catch(() => '没有存成，再试一次')
    setKeeping(false)
    if (kept !== null) say(kept)
  }
  return (
    <View className="code">
      {address === null ? null : (
        <View className="code-frame" {...spoken({ role: 'img', label: `${name}的小程序码` })}>
          <Image className="code-picture" src={address} mode="aspectFit" showMenuByLongpress />
        </View>
      )}
      <View className="code-note">长期有效，可以印出来、放进文章或发到别的群</View>
      <Button icon="download" busy={keeping} onTap={() => void keep()}>
        存到相册
      </Button>
    </View>
  )
}
