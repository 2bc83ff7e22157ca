import { Button } from '@tarojs/components'
import { spoken } from '../ui/accessible'
import { Icon } from '../ui/Icon'

interface ShareButtonProps {
  /** The way into the app that the card carries; null while it is being made. */
  readonly path: string | null
}

/** WeChat's own sharing: the page says what the card shows (useShareAppMessage). */
export function ShareButton({ path }: ShareButtonProps) {
  return (
    <Button
      className={`tap button button-main share-button ${path === null ? 'button-busy' : ''}`}
      hoverClass="pressed"
      openType="share"
      disabled={path === null}
      {...spoken({ role: 'button', label: '发给朋友' })}
    >
      <Icon name="people" />
      发给朋友
    </Button>
  )
}
