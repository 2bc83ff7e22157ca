import { Popup } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { spoken } from './accessible'
import { useCovering } from './cover'
import { Icon } from './Icon'
import { Tap } from './Tap'

interface SheetProps extends PropsWithChildren {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
}

/** Comes up from below for a matter of a moment; a tap beside it or the cross closes it. Its content lives only while open. */
export function Sheet({ open, title, onClose, children }: SheetProps) {
  useCovering(open)
  return (
    <Popup visible={open} position="bottom" round lockScroll onClose={onClose} duration={220}>
      {open ? (
        <View className="sheet" {...spoken({ role: 'dialog', label: title })}>
          <View className="sheet-head">
            <View className="sheet-title" {...spoken({ role: 'heading' })}>
              {title}
            </View>
            <Tap className="sheet-close" label="关闭" onTap={onClose}>
              <Icon name="close" />
            </Tap>
          </View>
          {children}
        </View>
      ) : null}
    </Popup>
  )
}
