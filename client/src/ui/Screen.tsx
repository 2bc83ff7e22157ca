import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { Button } from './Button'
import { Icon, type IconName } from './Icon'
import { Notice } from './Notice'
import { Skeleton } from './Skeleton'

/** `stale`: an older picture is shown because the network is away. */
export type ScreenState = 'loading' | 'ready' | 'empty' | 'failed' | 'offline' | 'stale'

interface ScreenProps extends PropsWithChildren {
  readonly state: ScreenState
  readonly onRetry: () => void
  /** What stands in while loading; three grey cards when left out. */
  readonly skeleton?: ReactNode
  /** What an empty list says: never just "nothing". */
  readonly empty?: {
    readonly title: string
    readonly note?: string
    readonly icon?: IconName
    readonly action?: ReactNode
  }
  /** What went wrong, when the action told more than "try again". */
  readonly reason?: string
}

/** The five faces of a page's content: on its way, there, empty, failed, and without a network. */
export function Screen({ state, onRetry, skeleton, empty, reason, children }: ScreenProps) {
  switch (state) {
    case 'loading':
      return <>{skeleton ?? <Skeleton />}</>
    case 'empty':
      return (
        <Blank icon={empty?.icon ?? 'sprout'} title={empty?.title ?? '这里还没有内容'} note={empty?.note}>
          {empty?.action}
        </Blank>
      )
    case 'failed':
      return (
        <Blank icon="notice" title="没有打开" note={reason ?? '出了点问题，再试一次通常就好'}>
          <Button kind="quiet" icon="retry" onTap={onRetry}>
            重试
          </Button>
        </Blank>
      )
    case 'offline':
      return (
        <Blank icon="offline" title="网络不通" note="连上网络后，点一下重试">
          <Button kind="quiet" icon="retry" onTap={onRetry}>
            重试
          </Button>
        </Blank>
      )
    case 'stale':
      return (
        <>
          <Notice icon="offline" tone="sun">
            网络不通，先看看上次的样子
          </Notice>
          {children}
        </>
      )
    case 'ready':
      return <>{children}</>
  }
}

interface BlankProps extends PropsWithChildren {
  readonly icon: IconName
  readonly title: string
  readonly note?: string | undefined
}

function Blank({ icon, title, note, children }: BlankProps) {
  return (
    <View className="blank">
      <View className="blank-sign">
        <Icon name={icon} size="large" />
      </View>
      <View className="blank-title">{title}</View>
      {note === undefined ? null : <View className="blank-note">{note}</View>}
      {children ? <View className="blank-action">{children}</View> : null}
    </View>
  )
}
