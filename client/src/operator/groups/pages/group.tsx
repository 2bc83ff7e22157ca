import { useRouter } from '@tarojs/taro'
import { list } from '../../../../../shared/groups/contract'
import { Screen } from '../../../ui/Screen'
import { useOperatorAnswer } from '../../platform/answer'
import { OperatorPage } from '../../ui/OperatorPage'
import { GroupView } from '../GroupView'

export default function GroupPage() {
  const { group = '' } = useRouter().params
  const { value, state, reason, reload } = useOperatorAnswer(list, {})
  const found = value?.groups.find(({ id }) => id === group)
  const empty = { icon: 'people' as const, title: '没找到这个群', note: '从群的列表里再看看' }
  return (
    <OperatorPage title={found?.name ?? '群'} needs={list.name}>
      <Screen
        state={value !== null && found === undefined ? 'empty' : state}
        empty={empty}
        onRetry={reload}
        {...(reason === undefined ? {} : { reason })}
      >
        {value === null || found === undefined ? null : <GroupView group={found} told={value} reload={reload} />}
      </Screen>
    </OperatorPage>
  )
}
