/** A page of the sub-package that the management home does not lead to by itself: one member. */
export const memberRoute = (account: string): string => `/operator/membership/pages/member?member=${account}`

/** What was done to one member. */
export const auditRoute = (account: string): string => `/operator/audit/pages/list?member=${account}`

export const waitingRoute = '/operator/points/pages/waiting'
