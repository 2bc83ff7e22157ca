import Taro from '@tarojs/taro'
import { useState } from 'react'
import { TabBar } from '../app/TabBar'
import '../ui/styles/tokens.css'
import '../ui/styles/page.css'
import '../ui/styles/controls.css'
import '../ui/styles/icons.css'

/** WeChat makes one tab bar per tab page, so each belongs to the page it was made on. */
export default function CustomTabBar() {
  const [route] = useState(() => `/${Taro.getCurrentPages().at(-1)?.route ?? ''}`)
  return <TabBar route={route} />
}
