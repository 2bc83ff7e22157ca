import type { arrived, ask, leave } from '../../../shared/groups/contract'
import type { RefusalTexts } from '../platform/refusals'

export const askTexts: RefusalTexts<typeof ask> = {
  'already-placed': '你已经有位置了',
  'already-waiting': '已经在排队了，轮到你会告诉你',
  'no-groups': '群还没有开，晚一点再来看看',
}

export const leaveTexts: RefusalTexts<typeof leave> = { 'not-in-a-group': '你现在不在任何群里' }

export const arrivedTexts: RefusalTexts<typeof arrived> = {
  'not-in-a-group': '你现在不在任何群里',
  'already-so': '已经记下你进群了',
}
