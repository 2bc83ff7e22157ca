import { View } from '@tarojs/components'
import { type PropsWithChildren, useState } from 'react'
import { readTextScale, readTheme } from '../platform/look'

interface ThemeProps extends PropsWithChildren {
  readonly className?: string
}

/** Gives everything inside it the tokens, the reader's text size and light or dark. Each page's root. */
export function Theme({ className = '', children }: ThemeProps) {
  const [look] = useState(() => ({ style: `--text-scale:${readTextScale()}`, theme: `theme theme-${readTheme()}` }))
  return (
    <View className={`${look.theme} ${className}`} style={look.style}>
      {children}
    </View>
  )
}
