import type { Database } from './database/database'

/**
 * True while nobody owns the community. A community so large that the database refuses to search it without an index has
 * long had its owner.
 */
export const isUnowned = async (database: Database): Promise<boolean> => {
  const answer = await database.handle({
    action: 'database.calculateDocument',
    collectionName: 'people',
    query: JSON.stringify({ 'membership.role': 'owner' }),
    queryType: 'WHERE',
  })
  return (answer.data as { readonly total?: number } | undefined)?.total === 0
}
