import { useDidShow, useLaunch } from '@tarojs/taro'
import { type PropsWithChildren, useEffect } from 'react'
import '@nutui/nutui-react-taro/dist/es/packages/popup/style/css'
import '@nutui/nutui-react-taro/dist/es/packages/switch/style/css'
import './app.css'
import { Shell } from './app/Shell'
import { openedAgain, recogniseChat } from './groups/recognising'
import { openCloud } from './platform/cloud'
import { openToday, useMe } from './platform/session'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    openCloud()
    void openToday()
  })
  const isMember = useMe() !== null
  useDidShow(() => void openedAgain())
  useEffect(() => {
    if (isMember) void recogniseChat()
  }, [isMember])
  return <Shell>{children}</Shell>
}
