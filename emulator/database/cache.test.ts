import { count, find } from './reading'
import { Store } from './store'

test('the cache of parsed documents stays within its bound and keeps what was used last', () => {
  const store = new Store(null, 10_000)
  const collection = store.create('things')
  for (let id = 0; id < 500; id++) collection.insert({ _id: id, text: 'x'.repeat(100) })
  for (let id = 0; id < 500; id++) collection.byId(id)
  const { documents, characters } = store.cache.size()
  expect(characters).toBeLessThanOrEqual(10_000)
  expect(documents).toBeGreaterThan(40)
  expect(documents).toBeLessThan(80)
  expect(collection.byId(499)).toBe(collection.byId(499))
  expect(collection.byId(0)?.document).toEqual({ _id: 0, text: 'x'.repeat(100) })
  store.close()
})

test('an indexed query with an order and a limit reads no more documents than it needs, and a count reads none', () => {
  const store = new Store(null)
  const collection = store.create('things')
  store.applyIndexes(collection, [
    {
      name: 'n',
      keys: [
        ['group', 1],
        ['n', 1],
      ],
    },
  ])
  collection.load(Array.from({ length: 2_000 }, (_, id) => ({ _id: id, group: id % 2, n: -id })))
  expect(count(collection, { group: 1, n: { $lt: -100 } }, 1)).toBe(950)
  expect(store.cache.size().documents).toBe(0)
  const found = find(collection, { query: { group: 1 }, order: [['n', 1]], skip: 2, limit: 3 }, 1)
  expect(found.map(({ document }) => document['_id'])).toEqual([1995, 1993, 1991])
  expect(store.cache.size().documents).toBeLessThanOrEqual(32)
  store.close()
})

test('a failed write leaves the cache as the disk is', () => {
  const store = new Store(null)
  const collection = store.create('things')
  const before = collection.insert({ _id: 1, n: 1 })
  expect(() =>
    store.atomically(() => {
      collection.replace(before, { _id: 1, n: 2 })
      collection.insert({ _id: 2 })
      throw new Error('stopped')
    }),
  ).toThrow('stopped')
  expect(collection.byId(1)?.document).toEqual({ _id: 1, n: 1 })
  expect(collection.byId(2)).toBeUndefined()
  expect(collection.total).toBe(1)
  store.close()
})
