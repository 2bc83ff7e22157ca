import type { claimOwnership, editProfile, join, leave } from '../../../shared/membership/contract'
import type { RefusalTexts } from '../platform/refusals'

const nameRejected = '这个名字里有不合适的词，换一个吧'

export const joinTexts: RefusalTexts<typeof join> = {
  'already-member': '你已经是成员了',
  banned: '你暂时不能加入这个社群',
  'entry-closed': '群主暂时没有开放加入，过些日子再来看看',
  'test-required': '先答几道入群问答，通过就是成员',
  'rulebook-not-accepted': '先看一遍群规，同意后再加入',
  'text-rejected': nameRejected,
}

export const editProfileTexts: RefusalTexts<typeof editProfile> = {
  'nothing-to-change': '和原来一样，不用改',
  'text-rejected': nameRejected,
}

export const leaveTexts: RefusalTexts<typeof leave> = {
  'owner-stays': '你是群主，社群还要有人照看，所以不能注销',
  'open-orders': '还有没办完的兑换单：用掉、等发货，或先取消，再来注销',
}

export const claimTexts: RefusalTexts<typeof claimOwnership> = {
  'wrong-key': '口令不对，和部署时设的那串再核对一下',
  'already-owned': '这个社群已经有群主了',
}
