/** The way to the makers' pages. */
import type { ActivityKind } from '../../../../shared/activity/state'

const pages: Readonly<Record<ActivityKind, string>> = {
  quiz: '/operator/quiz/pages/edit',
  poll: '/operator/poll/pages/edit',
  relay: '/operator/relay/pages/edit',
  event: '/operator/event/pages/edit',
}

export const makerRoute = (kind: ActivityKind, id?: string): string =>
  id === undefined ? pages[kind] : `${pages[kind]}?id=${id}`

/** The code that is held out to those who come to an event. */
export const doorRoute = (id: string): string => `/operator/event/pages/door?id=${id}`

/** The action without which a kind cannot be made. */
export const savingOf = (kind: ActivityKind): string => `${kind}.save`
