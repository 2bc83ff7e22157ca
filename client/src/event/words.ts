import type { EventForm } from '../../../shared/event/state'
import type { IconName } from '../ui/Icon'

interface FormWords {
  readonly title: string
  readonly icon: IconName
  /** What the place is called. */
  readonly where: string
}

export const formWords: Readonly<Record<EventForm, FormWords>> = {
  talk: { title: '线上分享', icon: 'people', where: '怎么进' },
  live: { title: '直播', icon: 'circle', where: '在哪看' },
  'meet-up': { title: '线下聚会', icon: 'seat', where: '地点' },
}
