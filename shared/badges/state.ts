import type { Day } from '../time'

/** The badges a member has, by id, with the day each was earned. A badge is kept for good. */
export type BadgesPart = Readonly<Record<string, Day>>
