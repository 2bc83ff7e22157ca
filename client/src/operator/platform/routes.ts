/** A page of the sub-package that the management home does not lead to by itself: one member. */
export const memberRoute = (account: string): string => `/operator/membership/pages/member?member=${account}`

/** One channel and its funnel. */
export const channelRoute = (channel: string): string => `/operator/arrival/pages/channel?channel=${channel}`

/** What was done to one member. */
export const auditRoute = (account: string): string => `/operator/audit/pages/list?member=${account}`

/** The editor of one reward; a new one without a name. */
export const editRewardRoute = (reward: string): string => `/operator/rewards/pages/edit?reward=${reward}`

export const waitingRoute = '/operator/points/pages/waiting'
