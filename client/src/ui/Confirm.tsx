import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Button } from './Button'
import { Sheet } from './Sheet'

interface ConfirmProps extends PropsWithChildren {
  readonly open: boolean
  readonly title: string
  /** The deed itself, never just 确定. */
  readonly yes: string
  readonly no?: string
  readonly danger?: boolean
  readonly busy?: boolean
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Asks before something is spent or cannot be undone; the children say what will happen. */
export function Confirm({
  open,
  title,
  yes,
  no = '先不',
  danger = false,
  busy = false,
  onYes,
  onNo,
  children,
}: ConfirmProps) {
  return (
    <Sheet open={open} title={title} onClose={onNo}>
      <View className="confirm-words">{children}</View>
      <View className="button-pair">
        <Button kind="quiet" disabled={busy} onTap={onNo}>
          {no}
        </Button>
        <Button kind={danger ? 'danger' : 'main'} busy={busy} onTap={onYes}>
          {yes}
        </Button>
      </View>
    </Sheet>
  )
}
