import type { accept } from '../../../shared/rulebook/contract'
import type { RefusalTexts } from '../platform/refusals'

export const acceptTexts: RefusalTexts<typeof accept> = {
  'no-rulebook': '这里还没有群规，不用同意',
  'not-current': '群规刚刚又更新了，先看看新的',
  banned: '你暂时不能加入这个社群',
}
