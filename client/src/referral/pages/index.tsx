import { View } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { useCommunity, useMe } from '../../platform/session'
import { Button } from '../../ui/Button'
import { MembersOnly } from '../../ui/MembersOnly'
import { Page } from '../../ui/Page'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { FriendsCard } from '../FriendsCard'
import { useInvitations } from '../invitation'
import { PathCard } from '../PathCard'
import { PosterSheet } from '../PosterSheet'
import { ShareButton } from '../ShareButton'
import { StepsCard } from '../StepsCard'
import { cardFor, pathWith } from '../share'
import '../referral.css'

export default function InvitationsPage() {
  const member = useMe()
  const community = useCommunity()
  const { value, state, reason, askAgain } = useInvitations(member !== null)
  const path = value?.code == null ? null : pathWith(value.code)
  const [poster, setPoster] = useState(false)
  useShareAppMessage(() => cardFor(community, path))
  const foot = (
    <View className="button-pair foot-pair">
      <Button kind="quiet" icon="download" disabled={path === null} onTap={() => setPoster(true)}>
        生成海报
      </Button>
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
              <PosterSheet open={poster} onClose={() => setPoster(false)} />
            </>
          )}
        </Screen>
      </MembersOnly>
    </Page>
  )
}
