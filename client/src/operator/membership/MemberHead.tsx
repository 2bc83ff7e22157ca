import { View } from '@tarojs/components'
import { sayDay } from '../../platform/instant-words'
import { useSession } from '../../platform/session'
import { Avatar } from '../../ui/Avatar'
import { Card } from '../../ui/Card'
import { Chip } from '../../ui/Chip'
import { Figure } from '../../ui/Figure'
import { tierNames } from '../../ui/TierPath'
import type { Found } from './MemberRow'
import { nameOfRole } from './roles'

/** Who it is, and the three figures that people ask about. */
export function MemberHead({ member }: { readonly member: Found }) {
  const today = useSession((session) => session.picture?.today ?? member.joinedOn)
  const { nickname, avatar, role, tier, balance, growth, streak, joinedOn, lastDay } = member
  return (
    <Card>
      <View className="head">
        <Avatar nickname={nickname} avatar={avatar} size="large" />
        <View className="item-words head-words">
          <View className="head-name">{nickname}</View>
          <View className="head-chips">
            <Chip>{tierNames[tier]}</Chip>
            {role === null ? null : <Chip tone="water">{nameOfRole(role)}</Chip>}
          </View>
        </View>
      </View>
      <View className="figures">
        <Figure value={balance} caption="积分" size="medium" tone="sun" />
        <Figure value={growth} caption="成长值" size="medium" />
        <Figure value={streak} caption="连续签到" unit="天" size="medium" />
      </View>
      <View className="head-note">
        {sayDay(joinedOn, today)}加入 ·{' '}
        {lastDay === null ? '还没签到过' : `最近签到 ${lastDay === today ? '今天' : sayDay(lastDay, today)}`}
      </View>
      <View className="head-note">账号 {member.account}</View>
    </Card>
  )
}
