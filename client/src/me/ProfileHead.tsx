import { View } from '@tarojs/components'
import { type Day, daysBetween } from '../../../shared/time'
import { roleNames } from '../membership/role-names'
import { sayDay } from '../platform/instant-words'
import { goTo, routes } from '../platform/routes'
import type { Me, Picture } from '../platform/session'
import { Avatar } from '../ui/Avatar'
import { Chip } from '../ui/Chip'
import { Icon } from '../ui/Icon'
import { Tap } from '../ui/Tap'
import { tierNames } from '../ui/TierPath'

interface ProfileHeadProps {
  readonly member: Me
  readonly community: Picture['community']
  readonly today: Day
}

/** Who I am here: face, name, tier with its title, since when. Leads to the profile. */
export function ProfileHead({ member, community, today }: ProfileHeadProps) {
  const title = community.tiers.find(({ tier }) => tier === member.tier)?.title ?? ''
  const joined = [`${sayDay(member.joinedOn, today)}加入`, `第 ${daysBetween(member.joinedOn, today) + 1} 天`]
  return (
    <Tap
      className="me-head"
      label={`${member.nickname}，${tierNames[member.tier]} ${title}，${joined.join('，')}。修改资料`}
      onTap={() => goTo(routes.profile)}
    >
      <View className={`me-face me-face-${member.tier}`}>
        <Avatar nickname={member.nickname} avatar={member.avatar} size="large" />
      </View>
      <View className="me-words">
        <View className="me-name">{member.nickname}</View>
        <View className="me-chips">
          <Chip>
            {tierNames[member.tier]} · {title}
          </Chip>
          {member.role === null ? null : <Chip tone="water">{roleNames[member.role]}</Chip>}
        </View>
        <View className="me-joined">
          {joined.map((words) => (
            <View key={words} className="me-since">
              {words}
            </View>
          ))}
        </View>
      </View>
      <Icon name="next" size="small" className="item-next" />
    </Tap>
  )
}
