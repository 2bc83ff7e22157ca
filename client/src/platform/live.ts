import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** An instance of the server counts once in two seconds: asking oftener would show nothing new. */
const EVERY_MS = 4_000

/** Asks again and again while something is going on and the page is looked at. */
export function useLive(live: boolean, askAgain: () => void): void {
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!live || !shown) return
    const timer = setInterval(askAgain, EVERY_MS)
    return () => clearInterval(timer)
  }, [live, shown, askAgain])
}
