import { View } from '@tarojs/components'
import type { Day } from '../../../../shared/time'
import { sayDay } from '../../platform/instant-words'
import { useSession } from '../../platform/session'
import { Avatar } from '../../ui/Avatar'
import { Card } from '../../ui/Card'
import { Chip } from '../../ui/Chip'
import { Figure } from '../../ui/Figure'
import { TierPath, tierNames } from '../../ui/TierPath'
import type { Found } from './MemberRow'
import { nameOfRole } from './roles'

/** Who it is, and the three figures that people ask about. */
export function MemberHead({ member }: { readonly member: Found }) {
  const picture = useSession((session) => session.picture)
  const today = picture?.today ?? member.joinedOn
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
      {picture === null ? null : <TierPath tiers={picture.community.tiers} tier={tier} growth={growth} />}
      <View className="head-note head-note-first">
        {sayDay(joinedOn, today)}加入 · {sayLast(lastDay, today)}
      </View>
      <View className="head-note">账号 {member.account}</View>
    </Card>
  )
}

function sayLast(lastDay: Day | null, today: Day): string {
  if (lastDay === null) return '还没签到过'
  return lastDay === today ? '今天签到了' : `最近签到 ${sayDay(lastDay, today)}`
}
