import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Notice } from '../ui/Notice'
import { Sheet } from '../ui/Sheet'
import { Stepper } from '../ui/Stepper'
import { say } from '../ui/toast'
import { changeLine, type RelayView, takeLine, type Wish } from './relay'

interface LineSheetProps {
  readonly relay: RelayView
  readonly open: boolean
  readonly onClose: () => void
}

/** My line of the list: how many, and a word for whoever gathers. */
export function LineSheet({ relay, open, onClose }: LineSheetProps) {
  return (
    <Sheet open={open} title={relay.mine === null ? '接一个' : '改我的这一行'} onClose={onClose}>
      <LineForm relay={relay} onDone={onClose} />
    </Sheet>
  )
}

function LineForm({ relay, onDone }: { readonly relay: RelayView; readonly onDone: () => void }) {
  const { id, mine, mostEach, unit } = relay
  const [wish, setWish] = useState<Wish>({ quantity: mine?.quantity ?? 1, note: mine?.note ?? '' })
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const send = async () => {
    setBusy(true)
    const told = mine === null ? await takeLine(id, wish) : await changeLine(id, wish)
    setBusy(false)
    setFault(told)
    if (told !== null) return
    say(mine === null ? '接上了' : '改好了')
    onDone()
  }
  return (
    <View className="relay-form">
      {mostEach === 1 ? null : (
        <Stepper
          label={`要几${unit}（最多 ${mostEach}）`}
          value={wish.quantity}
          least={1}
          most={mostEach}
          unit={unit}
          onChange={(quantity) => setWish({ ...wish, quantity })}
        />
      )}
      <Field
        label="备注（可不写）"
        value={wish.note}
        maxLength={60}
        placeholder="比如：周六来拿"
        onChange={(note) => setWish({ ...wish, note })}
      />
      {fault === null ? null : <Notice tone="clay">{fault}</Notice>}
      <Button busy={busy} onTap={() => void send()}>
        {mine === null ? '接上' : '存好'}
      </Button>
    </View>
  )
}
