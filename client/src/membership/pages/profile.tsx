import { View } from '@tarojs/components'
import { me } from '../../../../shared/membership/contract'
import { isOperator } from '../../../../shared/permissions'
import { useAnswer } from '../../platform/answers'
import { openPrivacyText } from '../../platform/privacy'
import { useMe } from '../../platform/session'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { SwitchField } from '../../ui/Field'
import { MembersOnly } from '../../ui/MembersOnly'
import { Notice } from '../../ui/Notice'
import { Page } from '../../ui/Page'
import { Tap } from '../../ui/Tap'
import { say } from '../../ui/toast'
import { AvatarCard, explainProfile } from '../AvatarCard'
import { useConsent } from '../consent'
import { saveHidden, saveShownToInviter } from '../my-profile'
import { NicknameForm } from '../NicknameForm'
import '../membership.css'

export default function ProfilePage() {
  return (
    <Page title="我的资料">
      <MembersOnly what="可以起个名字、换个头像">
        <Profile />
      </MembersOnly>
    </Page>
  )
}

function Profile() {
  const member = useMe()
  const { consent, agree } = useConsent()
  if (member === null) return null
  return (
    <>
      <AvatarCard member={member} choosable={consent === 'open'} />
      {consent === 'ask' || consent === 'refused' ? (
        <ConsentCard refused={consent === 'refused'} onAgree={agree} />
      ) : null}
      <NicknameForm
        key={consent === 'open' ? 'wechat' : 'plain'}
        nickname={member.nickname}
        fromWeChat={consent === 'open'}
      />
      <HiddenCard />
    </>
  )
}

interface ConsentCardProps {
  readonly refused: boolean
  readonly onAgree: () => void
}

/** Asked here and nowhere else, for what is used here. */
function ConsentCard({ refused, onAgree }: ConsentCardProps) {
  const read = () => void openPrivacyText().then((opened) => (opened ? undefined : say('暂时打不开,稍后再试')))
  return (
    <Card title="想用微信头像和昵称吗">
      <View className="consent-words">
        {refused
          ? '没关系,不用也行:下面可以直接写一个名字,其他功能都一样。'
          : '只用来在社群里显示你是谁。不同意也可以直接写一个名字。'}
      </View>
      <Tap className="consent-text" onTap={read}>
        看看隐私保护指引
      </Tap>
      <Button kind="quiet" onTap={onAgree}>
        {refused ? '再想想,同意使用' : '同意使用'}
      </Button>
    </Card>
  )
}

function HiddenCard() {
  const { value, state, askAgain } = useAnswer(me, {})
  const told = (refusal: Awaited<ReturnType<typeof saveHidden>>) => {
    if (refusal !== null) say(explainProfile(refusal))
  }
  if (value === null) {
    return state === 'loading' ? null : (
      <Tap onTap={askAgain}>
        <Notice icon="retry" tone="sun">
          是否上榜还没读到,点一下重试
        </Notice>
      </Tap>
    )
  }
  return (
    <Card kind="list">
      <SwitchField
        label="出现在排行榜上"
        hint={hintOf(value.hidden, isOperator(value.role))}
        on={!value.hidden}
        onChange={(shown) => void saveHidden(!shown).then(told)}
      />
      <SwitchField
        label="邀请我的人能看到我的名字"
        hint={value.hidden ? '你不上榜,名字也不给邀请人看' : '关掉后,只显示「一位朋友」'}
        on={value.shownToInviter && !value.hidden}
        onChange={(shown) => void saveShownToInviter(shown).then(told)}
      />
    </Card>
  )
}

function hintOf(hidden: boolean, operator: boolean): string {
  if (operator) return '运营者本来就不参加排名'
  return hidden ? '现在榜上没有你' : '关掉后,榜上就没有你'
}
