import { collections } from '../cloudfunctions/platform/indexes'
import { applyStep, databasePlan, describeStep, type Manager } from './database-plan'

/** An environment that remembers what was made in it. */
function environment() {
  const made: string[] = []
  const manager: Manager = {
    database: {
      createCollectionIfNotExists: async (collection) => made.push(`collection ${collection}`),
      checkIndexExists: async (collection, index) => ({ Exists: made.includes(`index ${collection}.${index}`) }),
      updateCollection: async (collection, change) => {
        const { CreateIndexes } = change as { CreateIndexes: { IndexName: string; MgoKeySchema: unknown }[] }
        for (const one of CreateIndexes) made.push(`index ${collection}.${one.IndexName}`)
      },
    },
    setPermission: async (collection, level) => made.push(`permission ${collection} ${level}`),
  }
  return { made, manager }
}

describe('deploying the database', () => {
  it('closes every collection to clients', () => {
    const closed = databasePlan(collections).flatMap((step) => (step.kind === 'permission' ? [step.collection] : []))
    expect(closed).toEqual(Object.keys(collections))
  })

  it('stays well within the twenty indexes a collection that the quota page names', () => {
    for (const indexes of Object.values(collections)) expect(indexes.length).toBeLessThanOrEqual(18)
  })

  it('can be repeated: what is there is left alone', async () => {
    const { made, manager } = environment()
    const steps = databasePlan(collections)
    for (const step of steps)
      expect([describeStep(step), await applyStep(manager, step)]).toEqual([describeStep(step), 'done'])
    const before = made.filter((one) => one.startsWith('index')).length
    for (const step of steps) await applyStep(manager, step)
    expect(made.filter((one) => one.startsWith('index'))).toHaveLength(before)
  })
})
