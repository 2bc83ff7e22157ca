/** A page of the sub-package that the management home does not lead to by itself: one member. */
export const memberRoute = (account: string): string => `/operator/membership/pages/member?member=${account}`

export const waitingRoute = '/operator/points/pages/waiting'
