import { useRouter } from '@tarojs/taro'
import { close, read, save } from '../../../../../shared/poll/contract'
import { sayLeft } from '../../../activity/kinds'
import { call } from '../../../platform/call'
import { serverNow } from '../../../platform/clock'
import { goTo, routes } from '../../../platform/routes'
import { Card } from '../../../ui/Card'
import { Item } from '../../../ui/Item'
import { Screen } from '../../../ui/Screen'
import { EndButton } from '../../activity/EndButton'
import { useOperatorAnswer } from '../../platform/answer'
import { explainTo } from '../../platform/refusals'
import { OperatorPage } from '../../ui/OperatorPage'
import { blankPoll, PollMaker, type PollRead } from '../PollMaker'
import '../../activity/maker.css'

export default function PollEditPage() {
  const { id } = useRouter().params
  return (
    <OperatorPage title={id === undefined ? '新投票' : '投票'} needs={save.name}>
      {id === undefined ? <PollMaker id={null} initial={blankPoll} /> : <Written id={id} />}
    </OperatorPage>
  )
}

function Written({ id }: { readonly id: string }) {
  const { value, state, reason, reload } = useOperatorAnswer(read, { id })
  return (
    <Screen state={state} onRetry={reload} {...(reason === undefined ? {} : { reason })}>
      {value === null ? null : value.phase === 'draft' ? (
        <PollMaker id={id} initial={value.draft} />
      ) : (
        <Running poll={value} reload={reload} />
      )}
    </Screen>
  )
}

function Running({ poll, reload }: { readonly poll: PollRead; readonly reload: () => void }) {
  const end = async () => {
    const reply = await call(close, { id: poll.id })
    reload()
    return reply.ok ? null : explainTo(close, reply.refusal)
  }
  return (
    <>
      <Card kind="list" title={poll.draft.title} aside={sayLeft(poll.closesAt, serverNow())}>
        <Item title="看结果" icon="ranking" onTap={() => goTo(`${routes.poll}?id=${poll.id}`)} />
      </Card>
      {poll.phase === 'open' ? <EndButton effect="还没投票的人就投不了了。" onEnd={end} /> : null}
    </>
  )
}
