import { useDidShow, useLaunch } from '@tarojs/taro'
import { type PropsWithChildren, useEffect } from 'react'
import '@nutui/nutui-react-taro/dist/es/packages/popup/style/css'
import '@nutui/nutui-react-taro/dist/es/packages/switch/style/css'
import './app.css'
import { Shell } from './app/Shell'
import { mayBeRecognised, openedAgain, recogniseChat } from './groups/recognising'
import { openCloud } from './platform/cloud'
import { openToday, useSession } from './platform/session'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    openCloud()
    void openToday()
  })
  const isKnown = useSession(({ picture }) => mayBeRecognised(picture))
  useDidShow(() => void openedAgain())
  useEffect(() => {
    if (isKnown) void recogniseChat()
  }, [isKnown])
  return <Shell>{children}</Shell>
}
