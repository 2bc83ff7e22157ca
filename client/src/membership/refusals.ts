import type { join } from '../../../shared/membership/contract'
import type { RefusalTexts } from '../platform/refusals'

export const joinTexts: RefusalTexts<typeof join> = {
  'already-member': '你已经是成员了',
  banned: '你暂时不能加入这个社群',
  'entry-closed': '群主暂时没有开放加入,过些日子再来看看',
}
