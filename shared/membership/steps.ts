/** How far somebody has come on the way in, for the funnel (SPEC 2.5): each step includes the ones before it. */
export const steps = ['seen', 'read', 'started', 'passed', 'joined'] as const
export type Step = (typeof steps)[number]
