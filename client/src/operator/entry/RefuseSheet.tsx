import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Icon } from '../../ui/Icon'
import { Item } from '../../ui/Item'
import { Sheet } from '../../ui/Sheet'

interface RefuseSheetProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onRefuse: (reason: string) => void
}

/** Reasons that are often right: one tap is the decision. */
const reasons = ['写得太短，再多说一点', '和社群的主题不太合', '看起来像广告'] as const

/** Why a visitor is not let in: they read it, and may try again. */
export function RefuseSheet({ open, onClose, onRefuse }: RefuseSheetProps) {
  return (
    <Sheet open={open} title="为什么不通过" onClose={onClose}>
      <RefuseForm onRefuse={onRefuse} />
    </Sheet>
  )
}

function RefuseForm({ onRefuse }: Pick<RefuseSheetProps, 'onRefuse'>) {
  const [own, setOwn] = useState<string | null>(null)
  return (
    <View>
      <View className="sheet-lead">对方会看到这句话，还有机会时可以再答一次。点一句就定下来。</View>
      {reasons.map((reason) => (
        <Item key={reason} title={reason} tail={<Icon name="next" size="small" />} onTap={() => onRefuse(reason)} />
      ))}
      {own === null ? (
        <Item title="写别的理由" tail={<Icon name="edit" size="small" />} onTap={() => setOwn('')} />
      ) : (
        <View>
          <Field label="理由" value={own} onChange={setOwn} maxLength={100} lines="several" />
          <Button kind="danger" disabled={own.trim() === ''} onTap={() => onRefuse(own.trim())}>
            不通过
          </Button>
        </View>
      )}
    </View>
  )
}
