import { View } from '@tarojs/components'
import type { OutputOf } from '../../../../shared/action'
import type { search } from '../../../../shared/membership/contract'
import { goTo } from '../../platform/routes'
import { Avatar } from '../../ui/Avatar'
import { Chip } from '../../ui/Chip'
import { Item } from '../../ui/Item'
import { grouped } from '../../ui/numbers'
import { tierNames } from '../../ui/TierPath'
import { memberRoute } from '../platform/routes'
import { nameOfRole } from './roles'

export type Found = OutputOf<typeof search>['members'][number]

export function MemberRow({ member }: { readonly member: Found }) {
  const { nickname, role, tier, balance, streak } = member
  return (
    <Item
      lead={<Avatar nickname={nickname} avatar={member.avatar} />}
      title={
        <View className="named">
          <View className="named-name">{nickname}</View>
          {role === null ? null : <Chip tone="water">{nameOfRole(role)}</Chip>}
        </View>
      }
      note={`${tierNames[tier]} · ${streak > 0 ? `连续 ${streak} 天` : '没有连续签到'}`}
      tail={
        <View>
          <View className={`row-figure ${balance < 0 ? 'row-figure-clay' : ''}`}>{grouped(balance)}</View>
          <View>积分</View>
        </View>
      }
      label={`${nickname}，${nameOfRole(role)}，${tierNames[tier]}，${balance} 积分，连续 ${streak} 天`}
      onTap={() => goTo(memberRoute(member.account))}
    />
  )
}
