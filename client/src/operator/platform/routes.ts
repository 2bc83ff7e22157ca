/** A page of the sub-package that the management home does not lead to by itself: one member. */
export const memberRoute = (account: string): string => `/operator/membership/pages/member?member=${account}`

/** One channel and its funnel. */
export const channelRoute = (channel: string): string => `/operator/arrival/pages/channel?channel=${channel}`

/** What was done to one member. */
export const auditRoute = (account: string): string => `/operator/audit/pages/list?member=${account}`

/** The editor of one reward; a new one without a name. */
export const editRewardRoute = (reward: string): string => `/operator/rewards/pages/edit?reward=${reward}`

/** How one member stands with the rules, and the ladder of sanctions. */
export const standingRoute = (account: string): string => `/operator/moderation/pages/standing?member=${account}`

/** Frozen copies of what one member wrote. */
export const evidenceRoute = (account: string): string => `/operator/posts/pages/evidence?author=${account}`

export const waitingRoute = '/operator/points/pages/waiting'

/** The way in: its question bank, what is to be read, and how people come in. */
export const entryRoutes = {
  questions: '/operator/entry/pages/questions',
  newQuestion: '/operator/entry/pages/question',
  question: (id: string): string => `/operator/entry/pages/question?id=${id}`,
  imports: '/operator/entry/pages/import',
  reviews: '/operator/entry/pages/reviews',
  door: '/operator/entry/pages/door',
} as const

export const rulebookRoute = '/operator/rulebook/pages/edit'
export const publishRulebookRoute = '/operator/rulebook/pages/publish'

export const profileRoute = '/operator/community/pages/profile'

/** One group; who waits in line for a place. */
export const groupRoute = (group: string): string => `/operator/groups/pages/group?group=${group}`
export const lineRoute = '/operator/groups/pages/line'

export const membersRoute = '/operator/membership/pages/list'
export const activitiesRoute = '/operator/activity/pages/list'
export const wordsRoute = '/operator/moderation/pages/words'
