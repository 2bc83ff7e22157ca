import { useMay } from '../platform/may'
import { goTo } from '../platform/routes'
import type { Picture } from '../platform/session'
import { Chip } from '../ui/Chip'
import { Item } from '../ui/Item'
import { operatorPages } from './operator-pages'

interface UnusualProps {
  readonly community: Picture['community']
}

/** What is out of the ordinary in the community, so that nobody forgets it. */
export function Unusual({ community }: UnusualProps) {
  const mayResume = useMay('checkin.resume')
  const maySee = useMay('community.settings')
  return (
    <>
      {community.checkInPaused ? (
        <Item
          icon="pause"
          tone="water"
          title="签到暂停着"
          note="大家的连续天数都还在"
          {...(mayResume ? { tail: <Chip tone="water">去看看</Chip>, onTap: () => goTo(operatorPages.checkin) } : {})}
        />
      ) : null}
      {community.readOnly ? (
        <Item
          icon="lock"
          tone="clay"
          title="只读模式开着"
          note="成员现在只能看，不能签到"
          {...(maySee ? { tail: <Chip tone="clay">去看看</Chip>, onTap: () => goTo(operatorPages.settings) } : {})}
        />
      ) : null}
    </>
  )
}

export const isUnusual = ({ checkInPaused, readOnly }: Picture['community']): boolean => checkInPaused || readOnly
