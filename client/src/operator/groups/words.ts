import type { OutputOf } from '../../../../shared/action'
import type { list, members } from '../../../../shared/groups/contract'
import type { PlatformId } from '../../../../shared/groups/state'
import { sayDay } from '../../platform/instant-words'
import { grouped } from '../../ui/numbers'

export type Told = OutputOf<typeof list>
export type Group = Told['groups'][number]
export type GroupMember = OutputOf<typeof members>['members'][number]

export const platformNames: Readonly<Record<PlatformId, string>> = {
  wechat: '微信群',
  wecom: '企业微信群',
  qq: 'QQ 群',
  dingtalk: '钉钉群',
}

export const stateNames = { open: '开放', full: '满了', closed: '已关闭' } as const
export const stateTones = { open: 'leaf', full: 'sun', closed: 'plain' } as const

export const codeWords = ({ code, codeState, byCode }: Group): string => {
  if (byCode === 0) return '只能邀请进群'
  if (codeState === 'none') return '还没有群码'
  if (codeState === 'dead') return '群码失效了'
  if (code?.expires == null) return '群码长期有效'
  const day = sayDay(code.expires, code.expires)
  return codeState === 'dying' ? `群码 ${day}失效，该换了` : `群码 ${day}失效`
}

export const roomWords = ({ left, places }: Group): string => `剩 ${grouped(left)} / ${grouped(places)}`

/** Is a member in the chat, and how is that known? */
export const arrivedWords = ({ invite, arrived }: Pick<GroupMember, 'invite' | 'arrived'>): string => {
  if (arrived === 'seen') return '在群里，微信认出来的'
  if (arrived === 'said') return '自己说已经进群了'
  return invite ? '扫码进不了，等你邀请' : '还没有说进群了'
}
