import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { useCommunity, useMe } from '../../platform/session'
import { MembersOnly } from '../../ui/MembersOnly'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { FriendsCard } from '../FriendsCard'
import { useInvitations } from '../invitation'
import { PathCard } from '../PathCard'
import { ShareButton } from '../ShareButton'
import { StepsCard } from '../StepsCard'
import { cardFor, pathWith } from '../share'
import '../referral.css'

export default function InvitationsPage() {
  const member = useMe()
  const community = useCommunity()
  const { value, state, reason, askAgain } = useInvitations(member !== null)
  const path = value?.code == null ? null : pathWith(value.code)
  useShareAppMessage(() => cardFor(community, path))
  const foot = (
    <View className="button-pair referral-foot">
      <ShareButton path={path} />
    </View>
  )
  return (
    <Page title="邀请朋友" {...(value === null ? {} : { foot })}>
      <MembersOnly what="就能请朋友一起来">
        <Screen
          state={state}
          onRetry={askAgain}
          skeleton={<Skeleton cards={['m', 'm', 'm']} />}
          {...(reason === undefined ? {} : { reason })}
        >
          {value === null ? null : (
            <>
              <PathCard view={value} />
              <StepsCard view={value} entry={community?.entry ?? 'open'} />
              <FriendsCard friends={value.friends} />
            </>
          )}
        </Screen>
      </MembersOnly>
    </Page>
  )
}
