import { list } from '../../../../../shared/rewards/operator-contract'
import { useMay } from '../../../platform/may'
import { goTo } from '../../../platform/routes'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Chip } from '../../../ui/Chip'
import { Item } from '../../../ui/Item'
import { Notice } from '../../../ui/Notice'
import { Screen } from '../../../ui/Screen'
import { useOperatorAnswer } from '../../platform/answer'
import { editRewardRoute } from '../../platform/routes'
import { OperatorPage } from '../../ui/OperatorPage'
import { rewardLine, shelfNames } from '../words'

export default function RewardsListPage() {
  const mayEdit = useMay('rewards.save')
  const foot = <Button onTap={() => goTo(editRewardRoute(''))}>新建权益</Button>
  return (
    <OperatorPage title="权益管理" needs={list.name} {...(mayEdit ? { foot } : {})}>
      <List />
    </OperatorPage>
  )
}

function List() {
  const { value, state, reason, reload } = useOperatorAnswer(list, {})
  const shown = state === 'ready' && value?.rewards.length === 0 ? 'empty' : state
  return (
    <>
      {value?.canSeal === false ? <Notice tone="sun">还没有配置地址密钥，实物暂时不能上架和兑换</Notice> : null}
      <Screen
        state={shown}
        onRetry={reload}
        empty={{ icon: 'gift', title: '还没有权益', note: '新建一件，备好库存再上架' }}
        {...(reason === undefined ? {} : { reason })}
      >
        <Card kind="list">
          {value?.rewards.map((reward) => (
            <Item
              key={reward.reward}
              icon={reward.drawing}
              tone={reward.shelf === 'published' ? 'leaf' : 'sun'}
              title={reward.title}
              note={rewardLine(reward)}
              tail={<Chip tone={reward.shelf === 'published' ? 'leaf' : 'plain'}>{shelfNames[reward.shelf]}</Chip>}
              onTap={() => goTo(editRewardRoute(reward.reward))}
            />
          ))}
        </Card>
      </Screen>
    </>
  )
}
