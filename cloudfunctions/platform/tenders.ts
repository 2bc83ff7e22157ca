import type { Versioned } from '../../shared/documents'
import type { Courier } from './effects'

/** What a kind of thing wants done when its own time has come (`due`, see stamp.ts), beside its effects. */
export interface Tender {
  readonly kind: string
  readonly tend: (courier: Courier, thing: Versioned) => Promise<void>
}

/** The tender of a thing; null when it has none. */
export const tenderOf = (tenders: readonly Tender[], thing: Versioned): Tender | null =>
  tenders.find(({ kind }) => kind === (thing as Versioned & { readonly kind?: string }).kind) ?? null
