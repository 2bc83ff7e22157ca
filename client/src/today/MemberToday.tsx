import { OnNowCard } from '../activity/OnNowCard'
import { NewsCard } from '../checkin/NewsCard'
import { WaterCard } from '../checkin/WaterCard'
import type { Me, Picture } from '../platform/session'
import { AheadCard } from './AheadCard'
import { RulesCard } from './RulesCard'
import { TierCard } from './TierCard'
import { UnreadCard } from './UnreadCard'

interface MemberTodayProps {
  readonly me: Me
  readonly picture: Picture
}

/** A member's 今日: water, how far it has grown, what lies ahead. */
export function MemberToday({ me, picture }: MemberTodayProps) {
  return (
    <>
      <RulesCard picture={picture} />
      <NewsCard community={picture.community} />
      <WaterCard me={me} picture={picture} />
      <OnNowCard lines={picture.onNow} />
      <TierCard tier={me.tier} growth={me.growth} tiers={picture.community.tiers} />
      <UnreadCard unread={me.unread} />
      <AheadCard nextBadge={me.nextBadge} expiring={me.expiring} today={picture.today} />
    </>
  )
}
