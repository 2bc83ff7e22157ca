import type { edit, join, withdraw } from '../../../shared/relay/contract'
import type { RefusalTexts } from '../platform/refusals'

const gone = '没有找到这个接龙'
const ended = '接龙已经结束了'
const tooMany = '一个人要不了这么多'
const badWords = '备注里有不合适的字句，换个说法'

export const joinTexts: RefusalTexts<typeof join> = {
  'no-such-relay': gone,
  ended,
  'already-in': '你已经在里面了',
  full: '位置刚刚满了，有人退出就会空出来',
  'too-many': tooMany,
  'too-often': '进进出出太多次了，这一次不能再接',
  'too-many-at-once': '同时接的龙太多了，先等几个结束',
  'text-rejected': badWords,
}

export const editTexts: RefusalTexts<typeof edit> = {
  'no-such-relay': gone,
  ended,
  'not-in': '你不在这个接龙里',
  'too-many': tooMany,
  'text-rejected': badWords,
}

export const withdrawTexts: RefusalTexts<typeof withdraw> = {
  'no-such-relay': gone,
  ended,
  'not-in': '你不在这个接龙里',
}
