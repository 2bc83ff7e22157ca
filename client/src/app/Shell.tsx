import type { PropsWithChildren } from 'react'

/** Around all pages. In WeChat there is nothing: the tab bar is a component of its own (custom-tab-bar/). */
export function Shell({ children }: PropsWithChildren) {
  return <>{children}</>
}
