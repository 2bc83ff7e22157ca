import { useMay } from '../platform/may'
import { goTo } from '../platform/routes'
import type { Picture } from '../platform/session'
import { Chip } from '../ui/Chip'
import { Item } from '../ui/Item'
import { operatorPages } from './Entries'

interface UnusualProps {
  readonly community: Picture['community']
  /** Where stored points and the ledger do not agree. */
  readonly incidents: number
}

/** What is out of the ordinary in the community, so that nobody forgets it. */
export function Unusual({ community, incidents }: UnusualProps) {
  const mayResume = useMay('checkin.resume')
  const maySee = useMay('community.settings')
  return (
    <>
      {incidents > 0 ? (
        <Item
          icon="shield"
          tone="clay"
          title={`账目有 ${incidents} 处对不上`}
          note="夜里自动核对发现的"
          tail={<Chip tone="clay">去看看</Chip>}
          onTap={() => goTo(operatorPages.proof)}
        />
      ) : null}
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

export const isUnusual = ({ community, incidents }: UnusualProps): boolean =>
  community.checkInPaused || community.readOnly || incidents > 0
