import { View } from '@tarojs/components'
import { close, read, sheet } from '../../../../../shared/relay/contract'
import { sayLeft } from '../../../activity/kinds'
import { serverNow } from '../../../platform/clock'
import { goTo, routes } from '../../../platform/routes'
import { Card } from '../../../ui/Card'
import { Item } from '../../../ui/Item'
import { EndButton } from '../../activity/EndButton'
import { MadePage } from '../../activity/MadePage'
import { SheetButton } from '../../activity/SheetButton'
import { blankRelay, draftOf, type RelayRead } from '../draft'
import { RelayMaker } from '../RelayMaker'

export default function RelayEditPage() {
  return (
    <MadePage
      kind="relay"
      read={read}
      fresh={() => <RelayMaker id={null} initial={blankRelay} />}
      draft={(relay) => <RelayMaker id={relay.id} initial={draftOf(relay)} />}
      shown={(relay, reload) => <Running relay={relay} reload={reload} />}
    />
  )
}

/** How it goes: the list itself is where members see it. */
function Running({ relay, reload }: { readonly relay: RelayRead; readonly reload: () => void }) {
  const { id, draft, rows } = relay
  const total = rows.reduce((sum, { quantity }) => sum + quantity, 0)
  return (
    <>
      <Card kind="list" title={draft.title} aside={sayLeft(relay.closesAt, serverNow())}>
        <Item title="已接" tail={`${rows.length} / ${draft.places} 人`} />
        <Item title="一共" tail={`${total} ${draft.unit}`} />
        <Item title="看名单" icon="list" tone="sun" onTap={() => goTo(`${routes.relay}?id=${id}`)} />
      </Card>
      <View className="maker-deeds">
        <SheetButton sheet={sheet} id={id} />
        {relay.phase === 'open' ? (
          <EndButton close={close} id={id} effect="名单会定下来，还没接的人就接不上了，也不能再改。" onEnded={reload} />
        ) : null}
      </View>
    </>
  )
}
