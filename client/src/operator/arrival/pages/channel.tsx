import { useRouter } from '@tarojs/taro'
import { channelFunnel } from '../../../../../shared/arrival/channel-contract'
import { OperatorPage } from '../../ui/OperatorPage'
import { ChannelDetails } from '../ChannelDetails'

export default function ChannelPage() {
  const { channel = '' } = useRouter().params
  return (
    <OperatorPage title="渠道" needs={channelFunnel.name}>
      <ChannelDetails code={channel} />
    </OperatorPage>
  )
}
