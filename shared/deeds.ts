import type { Role } from './permissions'

/** What reaches a person from another document. Each leaves one entry at its receiver. */
export type Deed = { readonly kind: 'appointed'; readonly role: Role; readonly nickname: string | null }
