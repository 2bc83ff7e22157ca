/** What the deploy script does to an environment's database: worked out here, so that it can be read before it is done. */
import type { Index } from '../cloudfunctions/platform/indexes'

export type Step =
  | { readonly kind: 'collection'; readonly collection: string }
  | { readonly kind: 'index'; readonly collection: string; readonly index: Index }
  | { readonly kind: 'permission'; readonly collection: string; readonly level: 'ADMINONLY' }

/** Each collection, closed to every client (law 8), with its indexes. Every step may be repeated. */
export const databasePlan = (collections: Readonly<Record<string, readonly Index[]>>): Step[] =>
  Object.entries(collections).flatMap(([collection, indexes]): Step[] => [
    { kind: 'collection', collection },
    { kind: 'permission', collection, level: 'ADMINONLY' },
    ...indexes.map((index): Step => ({ kind: 'index', collection, index })),
  ])

const keysOf = (index: Index): string => index.keys.map(([path, direction]) => `${path} ${direction}`).join(', ')

/** One line a person can follow by hand in the console. */
export function describeStep(step: Step): string {
  switch (step.kind) {
    case 'collection':
      return `${step.collection}: create the collection`
    case 'permission':
      return `${step.collection}: readable and writable by administrators only (${step.level})`
    case 'index':
      return `${step.collection}: index ${step.index.name} on ${keysOf(step.index)}${step.index.unique === true ? ', unique' : ''}`
  }
}

/** The calls of CloudBase's management SDK that the steps need. */
export interface Manager {
  readonly database: {
    createCollectionIfNotExists(collection: string): Promise<unknown>
    checkIndexExists(collection: string, index: string): Promise<{ readonly Exists: boolean }>
    updateCollection(collection: string, change: unknown): Promise<unknown>
  }
  setPermission(collection: string, level: string): Promise<unknown>
}

/** Does one step; an index that is there already is left alone. */
export async function applyStep(manager: Manager, step: Step): Promise<'done' | 'there already'> {
  const { collection } = step
  if (step.kind === 'permission') await manager.setPermission(collection, step.level)
  if (step.kind === 'collection') await manager.database.createCollectionIfNotExists(collection)
  if (step.kind !== 'index') return 'done'
  const { name, keys, unique = false } = step.index
  if ((await manager.database.checkIndexExists(collection, name)).Exists) return 'there already'
  const MgoIndexKeys = keys.map(([path, direction]) => ({ Name: path, Direction: String(direction) }))
  const CreateIndexes = [{ IndexName: name, MgoKeySchema: { MgoIsUnique: unique, MgoIndexKeys } }]
  await manager.database.updateCollection(collection, { CreateIndexes })
  return 'done'
}
