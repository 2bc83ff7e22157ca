/** What the actions on channels may be refused for, as sentences. */
import type * as channel from '../../../../shared/arrival/channel-contract'
import type { RefusalTexts } from '../../platform/refusals'

export type ChannelAction =
  | typeof channel.channels
  | typeof channel.channelFunnel
  | typeof channel.questionFilters
  | typeof channel.createChannel
  | typeof channel.changeChannel
  | typeof channel.closeChannel
  | typeof channel.openChannel
  | typeof channel.drawChannelCode

type Refusals = { readonly [A in ChannelAction as A['name']]: RefusalTexts<A> }

const gone = '没有这个渠道'
const full = '开着的渠道已经有 30 个了，先关掉不用的'

export const channelRefusals: Refusals = {
  'arrival.channels': {},
  'arrival.channelFunnel': { 'no-such-channel': gone },
  'arrival.questionFilters': {},
  'arrival.createChannel': { 'too-many-channels': full },
  'arrival.changeChannel': { 'no-such-channel': gone },
  'arrival.closeChannel': { 'no-such-channel': gone, 'already-closed': '这个渠道已经关掉了' },
  'arrival.openChannel': { 'no-such-channel': gone, 'already-open': '这个渠道开着呢', 'too-many-channels': full },
  'arrival.drawChannelCode': {
    'no-such-channel': gone,
    'code-later': '微信那边忙，过一会儿再取',
    'code-refused': '微信没有给码，请管部署的人看看小程序的权限',
  },
}
