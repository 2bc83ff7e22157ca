import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import '@nutui/nutui-react-taro/dist/es/packages/popup/style/css'
import '@nutui/nutui-react-taro/dist/es/packages/switch/style/css'
import './app.css'
import { Shell } from './app/Shell'
import { openCloud } from './platform/cloud'
import { openToday } from './platform/session'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    openCloud()
    void openToday()
  })
  return <Shell>{children}</Shell>
}
