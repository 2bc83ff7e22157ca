import Taro from '@tarojs/taro'
import { type PropsWithChildren, useEffect, useState } from 'react'
import { isTab, routes } from '../platform/routes'
import { PersonSwitcher } from '../preview/PersonSwitcher'
import { TabBar } from './TabBar'
import './shell.css'

const routeNow = (): string => {
  const path = window.location.hash.slice(1).split('?')[0] ?? ''
  return path === '' || path === '/' ? routes.today : path
}

/** Around all pages in the browser: the tab bar, and who is looking. Taro hides a page that is not the last child. */
export function Shell({ children }: PropsWithChildren) {
  const [route, setRoute] = useState(routeNow)
  useEffect(() => {
    const follow = () => setTimeout(() => setRoute(routeNow()))
    Taro.eventCenter.on('__taroRouterChange', follow)
    window.addEventListener('hashchange', follow)
    return () => {
      Taro.eventCenter.off('__taroRouterChange', follow)
      window.removeEventListener('hashchange', follow)
    }
  }, [])
  return (
    <>
      {isTab(route) ? <TabBar key="tabs" route={route} /> : null}
      <PersonSwitcher key="person" />
      {children}
    </>
  )
}
