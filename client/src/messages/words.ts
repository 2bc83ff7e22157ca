/** What each kind of message says. The one readable list: a kind without words does not compile. */
import type { MessageKind, MessageValues } from '../../../shared/messages/state'
import { type Tier, tierIds } from '../../../shared/points/tiers'
import { goTo, routes } from '../platform/routes'
import type { IconName } from '../ui/Icon'
import { tierNames } from '../ui/TierPath'

export interface MessageWords {
  readonly icon: IconName
  readonly tone: 'leaf' | 'sun' | 'water' | 'clay'
  readonly title: (values: MessageValues) => string
  readonly note: (values: MessageValues) => string
  /** Where the message leads; nowhere when it says everything. */
  readonly open?: () => void
}

const tierOf = ({ tier }: Pick<MessageValues, 'tier'>): string =>
  tierNames[tierIds.find((one) => one === tier) ?? ('bronze' satisfies Tier)]

export const messageWords: Readonly<Record<MessageKind, MessageWords>> = {
  'tier-reached': {
    icon: 'sprout',
    tone: 'leaf',
    title: (values) => `升到${tierOf(values)}了`,
    note: () => '成长值够了,新的等级已经生效',
    open: () => goTo(routes.me),
  },
  welcome: {
    icon: 'leave',
    tone: 'water',
    title: () => '欢迎加入',
    note: ({ text }) => text ?? '',
  },
}
