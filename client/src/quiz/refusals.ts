import type { handIn, start, view } from '../../../shared/quiz/contract'
import type { RefusalTexts } from '../platform/refusals'

const gone = '没有找到这份问答'

export const viewTexts: RefusalTexts<typeof view> = { 'no-such-quiz': gone }

export const startTexts: RefusalTexts<typeof start> = {
  'no-such-quiz': gone,
  ended: '问答已经结束了',
  'already-started': '你已经开始了，接着答就好',
  'too-many-at-once': '同时进行的问答太多了，先完成几份',
}

export const handInTexts: RefusalTexts<typeof handIn> = {
  'no-such-quiz': gone,
  ended: '问答已经结束了',
  'not-started': '你还没有开始这份问答',
  'not-your-attempt': '这不是你这一次的答卷',
  'already-handed-in': '已经交过卷了',
  'too-late': '时间到了，这次没有交上',
  'does-not-fit': '答案和题目对不上，刷新再试',
}
