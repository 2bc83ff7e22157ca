import { useState } from 'react'
import { channels, createChannel } from '../../../../../shared/arrival/channel-contract'
import { useMay } from '../../../platform/may'
import { goTo } from '../../../platform/routes'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'
import { channelRoute } from '../../platform/routes'
import { OperatorPage } from '../../ui/OperatorPage'
import { ChannelForm } from '../ChannelForm'
import { ChannelList } from '../ChannelList'

export default function ChannelsPage() {
  const may = useMay(createChannel.name)
  const [creating, setCreating] = useState(false)
  const made = (channel: string) => {
    setCreating(false)
    goTo(channelRoute(channel))
  }
  return (
    <OperatorPage
      title="渠道"
      needs={channels.name}
      foot={
        may ? (
          <Button icon="plus" onTap={() => setCreating(true)}>
            新建渠道
          </Button>
        ) : null
      }
    >
      <ChannelList />
      <Sheet open={creating} title="新建渠道" onClose={() => setCreating(false)}>
        <ChannelForm before={null} onDone={made} />
      </Sheet>
    </OperatorPage>
  )
}
