import { View } from '@tarojs/components'
import { close, read, sheet } from '../../../../../shared/poll/contract'
import { sayLeft } from '../../../activity/kinds'
import { serverNow } from '../../../platform/clock'
import { goTo, routes } from '../../../platform/routes'
import { Card } from '../../../ui/Card'
import { Item } from '../../../ui/Item'
import { EndButton } from '../../activity/EndButton'
import { MadePage } from '../../activity/MadePage'
import { SheetButton } from '../../activity/SheetButton'
import { blankPoll, PollMaker, type PollRead } from '../PollMaker'

export default function PollEditPage() {
  return (
    <MadePage
      kind="poll"
      read={read}
      fresh={() => <PollMaker id={null} initial={blankPoll} />}
      draft={({ id, draft }) => <PollMaker id={id} initial={draft} />}
      shown={(poll, reload) => <Running poll={poll} reload={reload} />}
    />
  )
}

function Running({ poll, reload }: { readonly poll: PollRead; readonly reload: () => void }) {
  return (
    <>
      <Card kind="list" title={poll.draft.title} aside={sayLeft(poll.closesAt, serverNow())}>
        <Item title="看结果" icon="ranking" onTap={() => goTo(`${routes.poll}?id=${poll.id}`)} />
      </Card>
      <View className="maker-deeds">
        <SheetButton sheet={sheet} id={poll.id} />
        {poll.phase === 'open' ? (
          <EndButton close={close} id={poll.id} effect="还没投票的人就投不了了。" onEnded={reload} />
        ) : null}
      </View>
    </>
  )
}
