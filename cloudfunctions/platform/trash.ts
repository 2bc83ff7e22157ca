import type { Stored } from './documents'

/** Files that are to be removed: a thing of its own, until it is done. */
export interface Trash extends Stored {
  readonly kind: 'trash'
  readonly files: readonly string[]
}

/** Under an id of its own, so that trash is put out once. */
export const trashOf = (id: string, files: readonly string[], now: number) => ({
  ...{ _id: `trash:${id}`, version: 1, kind: 'trash', shelf: 'open', rank: now, files },
  ...{ outbox: [], answered: [], forgottenUpTo: '', due: now },
})
