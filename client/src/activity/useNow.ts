import { useEffect, useState } from 'react'
import { serverNow } from '../platform/clock'

/** The server's clock as it goes on, while something on the screen counts down. */
export function useNow(running: boolean): number {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    setNow(serverNow())
    if (!running) return
    const timer = setInterval(() => setNow(serverNow()), 500)
    return () => clearInterval(timer)
  }, [running])
  return now
}
