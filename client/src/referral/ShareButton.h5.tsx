import Taro from '@tarojs/taro'
import { Button } from '../ui/Button'
import { say } from '../ui/toast'

/** The browser preview gives the link instead of a card. */
export function ShareButton({ path }: { readonly path: string | null }) {
  const copy = async () => {
    const link = `${window.location.origin}/#${path ?? ''}`
    const copied = await Taro.setClipboardData({ data: link }).then(
      () => true,
      () => false,
    )
    say(copied ? '链接已复制,发给朋友吧' : '没有复制成,再试一次')
  }
  return (
    <Button icon="people" busy={path === null} onTap={() => void copy()}>
      发给朋友
    </Button>
  )
}
