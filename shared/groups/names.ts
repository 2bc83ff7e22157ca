/** How lots and their places are named: `group:{id}:{round}` by code, `group:{id}:{round}:invite` by an operator's invitation. */

export const ofPlaces = (group: string, round: number): string => `group:${group}:${round}`
export const ofInvite = (of: string): string => `${of}:invite`

/** The group whose places these are. */
export const groupOf = (of: string): string => of.split(':')[1] ?? ''

export const needsInvitation = (of: string): boolean => of.endsWith(':invite')

/** What the places of a newcomers' lot are of: its id without its number. */
export const ofLot = (lot: string): string => lot.slice(0, lot.lastIndexOf(':'))

/** Places of earlier groups come first, and those that a code reaches before those that need an invitation. */
export const rankOf = (of: string): number => 2 * Number(groupOf(of).slice(1)) + (needsInvitation(of) ? 1 : 0)

/** A place that came back is a lot of its own, which does not say what it is of (`returnedLot`). */
export const isReturned = (lot: string): boolean => lot.startsWith('back:')

/** What a returned place is of, for a claim that can be given one: its mark says so, `move:{account}:{n}:{of}`. */
export const ofInMark = (mark: string): string => mark.split(':').slice(3).join(':')
