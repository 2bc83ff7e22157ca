import type { view, vote } from '../../../shared/poll/contract'
import type { RefusalTexts } from '../platform/refusals'

const gone = '没有找到这个投票'

export const viewTexts: RefusalTexts<typeof view> = { 'no-such-poll': gone }

export const voteTexts: RefusalTexts<typeof vote> = {
  'no-such-poll': gone,
  ended: '投票已经结束了',
  'already-voted': '你已经投过了',
  'does-not-fit': '选的数目不对，看看最多能选几个',
  'too-many-at-once': '同时进行的投票太多了',
}
