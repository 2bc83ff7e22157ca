import type { Index } from '../../cloudfunctions/platform/indexes'
import { type Database, openDatabase } from './database'
import { type Document, encode } from './wire'

const PEOPLE: readonly Index[] = [
  {
    name: 'tier_points',
    keys: [
      ['tier', 1],
      ['points', -1],
    ],
  },
  { name: 'account', keys: [['account', 1]], unique: true },
  { name: 'tags', keys: [['tags', 1]] },
  {
    name: 'orders_state',
    keys: [
      ['orders.state', 1],
      ['name', 1],
    ],
  },
]

let database: Database
afterEach(() => database.close())

function open(documents: readonly Document[], largeCollectionAt = 3): void {
  database = openDatabase({ directory: null, collections: { people: PEOPLE }, now: () => 0, largeCollectionAt })
  database.load('people', documents)
}

async function ask(action: string, body: Record<string, unknown>): Promise<unknown> {
  const answer = await database.handle({ action: `database.${action}`, collectionName: 'people', ...body })
  if (answer.code !== undefined) throw new Error(`${answer.code}: ${answer.message}`)
  return answer.data
}

async function names(query: Document, more: Record<string, unknown> = {}): Promise<unknown[]> {
  const { list } = (await ask('getDocument', { query: encode(query), limit: 100, ...more })) as { list: string[] }
  return list.map((text) => (JSON.parse(text) as Document)['_id'])
}

const members = [
  {
    _id: 'a',
    account: 1,
    tier: 'leaf',
    points: 5,
    tags: ['x', 'y'],
    orders: [{ state: 'waiting' }, { state: 'done' }],
    name: 'n1',
  },
  { _id: 'b', account: 2, tier: 'leaf', points: 9, tags: ['y'], orders: [], name: 'n2' },
  { _id: 'c', account: 3, tier: 'tree', points: 7, tags: [], orders: [{ state: 'waiting' }], name: 'n0' },
  { _id: 'd', account: 4, tier: 'leaf', points: 7, tags: 'x', name: 'n3' },
]

describe('an index', () => {
  test('serves equality, range and order, forwards and backwards', async () => {
    open(members)
    expect(await names({ tier: 'leaf' }, { order: encode({ points: -1 }) })).toEqual(['b', 'd', 'a'])
    expect(await names({ tier: 'leaf' }, { order: encode({ points: 1 }), limit: 2 })).toEqual(['a', 'd'])
    expect(await names({ tier: 'leaf', points: { $gt: 5, $lte: 9 } })).toEqual(['b', 'd'])
    expect(await names({ tier: { $in: ['leaf', 'tree'] }, points: 7 })).toEqual(['d', 'c'])
  })

  test('over an array holds every element, and each document is answered once', async () => {
    open(members)
    expect(await names({ tags: 'y' })).toEqual(['a', 'b'])
    expect(await names({ tags: { $in: ['x', 'y'] } })).toEqual(['a', 'd', 'b'])
    expect(await names({ 'orders.state': 'waiting' }, { order: encode({ name: 1 }) })).toEqual(['c', 'a'])
    expect(await names({ orders: { $elemMatch: { state: 'waiting' } } })).toEqual(['c', 'a'])
    expect(await ask('calculateDocument', { query: encode({ tags: 'y' }) })).toEqual({ total: 2 })
  })

  test('sorts an array by its smallest element, descending by its largest', async () => {
    open(members)
    expect(await names({}, { order: encode({ tags: 1 }) })).toEqual(['c', 'a', 'd', 'b'])
    expect(await names({}, { order: encode({ tags: -1 }) })).toEqual(['b', 'a', 'd', 'c'])
  })

  test('does not claim an order it cannot give: several values of one field, or an array within bounds', async () => {
    open([
      { _id: 1, account: 1, tier: 'a', points: 1, tags: ['a', 'z'] },
      { _id: 2, account: 2, tier: 'b', points: 2, tags: ['m'] },
      { _id: 3, account: 3, tier: 'a', points: 3 },
    ])
    const ids = (...numbers: number[]) => numbers.map((id) => ({ $numberInt: String(id) }))
    expect(await names({ tier: { $in: ['a', 'b'] } }, { order: encode({ points: -1 }) })).toEqual(ids(3, 2, 1))
    expect(await names({ tags: { $gt: 'b' } }, { order: encode({ tags: 1 }) })).toEqual(ids(1, 2))
    expect(await names({ tags: { $gt: 'b' } }, { order: encode({ tags: -1 }), limit: 1 })).toEqual(ids(1))
  })

  test('follows every write', async () => {
    open(members)
    await ask('modifyDocument', {
      query: encode({ _id: 'a' }),
      data: encode({ $set: { tier: 'tree', tags: ['z'] } }),
      multi: false,
    })
    await ask('removeDocument', { query: encode({ _id: 'c' }), multi: false })
    expect(await names({ tier: 'tree' })).toEqual(['a'])
    expect(await names({ tags: 'x' })).toEqual(['d'])
    expect(await names({ tags: 'z' })).toEqual(['a'])
  })

  test('counts without reading documents', async () => {
    open(members)
    expect(await ask('calculateDocument', { query: encode({ tier: 'leaf', points: { $gte: 7 } }) })).toEqual({
      total: 2,
    })
    expect(await ask('calculateDocument', {})).toEqual({ total: 4 })
  })
})

describe('a unique index', () => {
  test('refuses a second document with the value, null and missing included, and changes nothing', async () => {
    open([...members, { _id: 'e' }])
    await expect(ask('insertDocument', { data: [encode({ _id: 'f', account: 2 })] })).rejects.toThrow(
      /DATABASE_DUPLICATE_WRITE.*E11000.*index: account dup key: \{ account: \{"\$numberInt":"2"\} \}/,
    )
    await expect(ask('insertDocument', { data: [encode({ _id: 'f' })] })).rejects.toThrow(/E11000/)
    await expect(
      ask('modifyDocument', { query: encode({ _id: 'a' }), data: encode({ $set: { account: 2 } }), multi: false }),
    ).rejects.toThrow(/E11000/)
    await expect(
      ask('modifyDocument', { query: encode({ tier: 'leaf' }), data: encode({ $set: { account: 9 } }), multi: true }),
    ).rejects.toThrow(/E11000/)
    expect(await names({ account: { $gt: 0 } })).toEqual(['a', 'b', 'c', 'd'])
  })

  test('lets a document keep its own value', async () => {
    open(members)
    await ask('modifyDocument', {
      query: encode({ _id: 'a' }),
      data: encode({ $set: { account: 1, points: 0 } }),
      multi: false,
    })
    expect(await names({ account: 1 })).toEqual(['a'])
  })
})

describe('a large collection', () => {
  test.each<[string, Document, Document | undefined]>([
    ['a field without an index', { name: 'n1' }, undefined],
    ['the second field of an index alone', { points: 7 }, undefined],
    ['what an index cannot limit', { tier: { $ne: 'leaf' } }, undefined],
    ['an order no index has', {}, { name: 1 }],
  ])('refuses %s by name', async (_, query, order) => {
    open(members)
    await expect(names(query, order === undefined ? {} : { order: encode(order) })).rejects.toThrow(
      /DATABASE_REQUEST_FAILED: no index serves this query and people is large \(4 documents\).*Missing: an index over/,
    )
  })

  test('answers what an index limits, then filters the rest', async () => {
    open(members)
    expect(await names({ tier: 'leaf', name: 'n3' })).toEqual(['d'])
    expect(await names({ _id: { $gt: 'a' } }, { order: encode({ _id: 1 }), limit: 2 })).toEqual(['b', 'c'])
    expect(await names({ $or: [{ tags: 'x' }, { account: 2 }] })).toEqual(['a', 'd', 'b'])
    expect(await names({ _id: /^[ab]/ }, { limit: 1 }).catch(() => 'refused')).toBe('refused')
    expect(await names({ _id: /^c/ })).toEqual(['c'])
    expect(await names({}, { limit: 2 })).toEqual(['a', 'b'])
  })

  test('that was made at run time, as the SDK’s own tests make theirs, has no index to be held to', async () => {
    open([])
    const scratch = { collectionName: 'scratch' }
    await ask('addCollection', scratch)
    await ask('insertDocument', { data: [1, 2, 3, 4].map((name) => encode({ name })), ...scratch })
    expect(await names({ name: { $gt: 2 } }, scratch)).toHaveLength(2)
  })

  test('allows everything while it is small', async () => {
    open(members, 5)
    expect(await names({ name: 'n1' })).toEqual(['a'])
  })
})
