import type { Value } from './wire'

/** What an operator answers when the value stays as it is. */
export const UNCHANGED = Symbol('unchanged')
/** What an operator answers when the value goes. */
export const REMOVED = Symbol('removed')

/** One update operator: the value at its path before (undefined: nothing there) and what the client sent; answers the new value, UNCHANGED or REMOVED. */
export type Operator = (current: Value, operand: Value, path: string) => Value
