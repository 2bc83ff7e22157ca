import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type PropsWithChildren, type ReactNode, useState } from 'react'
import { readFrame } from '../platform/frame'
import { goBack } from '../platform/routes'
import { useCommunity } from '../platform/session'
import { spoken } from './accessible'
import { Chip } from './Chip'
import { ErrorBoundary } from './ErrorBoundary'
import { Icon } from './Icon'
import { Tap } from './Tap'
import { Theme } from './Theme'

interface PageProps extends PropsWithChildren {
  readonly title: string
  /** A tab page leaves room for the tab bar and has nowhere to go back to. */
  readonly tab?: boolean
  /** Stays at the bottom of the screen: the page's one action. */
  readonly foot?: ReactNode
}

/** A page: title bar that respects WeChat's capsule, content with the page's margins, safe area below. */
export function Page({ title, tab = false, foot, children }: PageProps) {
  const [frame] = useState(() => {
    const { statusBar, titleBar, capsule } = readFrame()
    return { bar: `padding-top:${statusBar}px`, line: `min-height:${titleBar}px;padding-right:${capsule}px` }
  })
  // In the browser the person switcher says it.
  const sample = useCommunity()?.sample === true && process.env.TARO_ENV !== 'h5'
  return (
    <Theme className={`page ${tab ? 'page-tab' : ''} ${foot ? 'page-footed' : ''}`}>
      <View className="page-bar" style={frame.bar}>
        <View className="page-bar-line" style={frame.line}>
          {tab ? null : <Back />}
          <View className="page-title" {...spoken({ role: 'heading' })}>
            {title}
          </View>
          {sample ? <Chip tone="plain">示例数据</Chip> : null}
        </View>
      </View>
      <View className="page-content">
        <ErrorBoundary>{children}</ErrorBoundary>
      </View>
      {foot ? <View className="page-foot">{foot}</View> : null}
    </Theme>
  )
}

function Back() {
  const [home] = useState(() => Taro.getCurrentPages().length <= 1)
  return (
    <Tap className="page-back" label={home ? '回到今日' : '返回'} onTap={goBack}>
      <Icon name={home ? 'today' : 'back'} />
    </Tap>
  )
}
