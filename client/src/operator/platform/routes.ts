/** A page of the sub-package that the management home does not lead to by itself: one member. */
export const memberRoute = (account: string): string => `/operator/membership/pages/member?member=${account}`

/** What was done to one member. */
export const auditRoute = (account: string): string => `/operator/audit/pages/list?member=${account}`

/** The editor of one reward; a new one without a name. */
export const editRewardRoute = (reward: string): string => `/operator/rewards/pages/edit?reward=${reward}`

/** How one member stands with the rules, and the ladder of sanctions. */
export const standingRoute = (account: string): string => `/operator/moderation/pages/standing?member=${account}`

/** Frozen copies of what one member wrote. */
export const evidenceRoute = (account: string): string => `/operator/posts/pages/evidence?author=${account}`

export const waitingRoute = '/operator/points/pages/waiting'
