import { openTestDoor, type TestDoor } from './test-door'
import { type Document, encode } from './wire'

let door: TestDoor
beforeEach(async () => {
  door = await openTestDoor({
    now: () => Date.UTC(2026, 0, 1),
    collections: { things: [], others: [{ name: 'key', keys: [['key', 1]] }] },
  })
})
afterEach(() => door.close())

const things = () => door.db.collection('things')

async function all(query: Document = {}): Promise<Document[]> {
  return (await things().where(query).get()).data as Document[]
}

async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'accepted',
    (error: { code: string; message: string }) => `${error.code}: ${error.message}`,
  )
}

describe('the SDK', () => {
  test('gets back what it stored, with its types', async () => {
    const document = {
      _id: 'x',
      int: 1,
      long: 2 ** 40,
      double: 1.5,
      text: '群圃 "quoted"\u0000',
      yes: true,
      nothing: null,
      date: new Date(5),
      list: [1, [2], { a: [] }],
      empty: {},
    }
    await things().add(document)
    expect(await all()).toEqual([document])
    expect((await things().doc('x').get()).data).toEqual([document])
    expect(
      (
        await door.send({
          action: 'database.getDocument',
          collectionName: 'things',
          query: encode({ _id: 'x' }),
          queryType: 'DOC',
        })
      ).data,
    ).toMatchObject({
      list: [expect.stringContaining('"long":{"$numberLong":"1099511627776"},"double":{"$numberDouble":"1.5"}')],
    })
  })

  test('gets ids made by the database, and server dates from its clock', async () => {
    const { id } = (await things().add({ at: door.db.serverDate({ offset: 1_000 }) })) as { id: string }
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(await all()).toEqual([{ _id: id, at: new Date(Date.UTC(2026, 0, 1) + 1_000) }])
  })

  test('finds an ObjectId by an ObjectId and reads it as a string', async () => {
    const oid = '5f1f1f1f1f1f1f1f1f1f1f1f'
    expect(
      await things().add({ _id: new door.db.ObjectId({ id: oid }), owner: new door.db.ObjectId({ id: oid }) }),
    ).toMatchObject({ id: oid })
    expect(await all({ owner: new door.db.ObjectId({ id: oid }) })).toEqual([{ _id: oid, owner: oid }])
  })

  test('updates under a condition: one writer of many wins', async () => {
    await things().add({ _id: 'x', version: 1 })
    const writers = Array.from({ length: 10 }, () =>
      things()
        .where({ _id: 'x', version: 1 })
        .update({ version: door.db.command.inc(1) }),
    )
    const updated = (await Promise.all(writers)).map((answer) => Number(answer.updated))
    expect(updated.sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
  })

  test('updates all matches, or one with multiple: false', async () => {
    await things().add([
      { _id: 1, n: 1 },
      { _id: 2, n: 1 },
      { _id: 3, n: 2 },
    ])
    expect((await things().where({ n: 1 }).options({ multiple: false }).update({ seen: true })).updated).toBe(1)
    expect((await things().where({ n: 1 }).update({ seen: 2 })).updated).toBe(2)
    expect((await things().where({ n: 1 }).options({ multiple: false }).remove()).deleted).toBe(1)
    expect(
      (
        await things()
          .where({ n: door.db.command.gt(0) })
          .remove()
      ).deleted,
    ).toBe(2)
  })

  test('merges a nested object of an update, and replaces it with set', async () => {
    await things().add({ _id: 'x', part: { a: 1, b: 2 } })
    await things()
      .doc('x')
      .update({ part: { a: 5 } })
    expect(await all()).toEqual([{ _id: 'x', part: { a: 5, b: 2 } }])
    await things()
      .doc('x')
      .update({ part: door.db.command.set({ c: 3 }) })
    expect(await all()).toEqual([{ _id: 'x', part: { c: 3 } }])
  })

  test('replaces a whole document with doc.set, and makes it when it is not there', async () => {
    expect(await things().doc('x').set({ a: 1, b: 1 })).toMatchObject({ updated: 0, upsertedId: 'x' })
    expect(await things().doc('x').set({ a: 2 })).toMatchObject({ updated: 1 })
    expect(await all()).toEqual([{ _id: 'x', a: 2 }])
  })

  test('orders, skips, limits and projects', async () => {
    await things().add([
      { _id: 1, n: 3, m: 1 },
      { _id: 2, n: 1, m: 2 },
      { _id: 3, n: 2, m: 3, list: [1, 2, 3] },
    ])
    expect((await things().orderBy('n', 'asc').skip(1).limit(1).get()).data).toMatchObject([{ _id: 3 }])
    expect((await things().where({ _id: 1 }).field({ n: true }).get()).data).toEqual([{ _id: 1, n: 3 }])
    expect((await things().where({ _id: 1 }).field({ n: false }).get()).data).toEqual([{ _id: 1, m: 1 }])
    expect(
      (
        await things()
          .where({ _id: 3 })
          .field({ list: door.db.command.project.slice(-1) })
          .get()
      ).data,
    ).toEqual([{ _id: 3, n: 2, m: 3, list: [3] }])
  })

  test('gets 100 documents unless it asks for more, and never more than 1,000', async () => {
    door.database.load(
      'others',
      Array.from({ length: 1_100 }, (_, at) => ({ _id: at, key: 1 })),
    )
    const others = door.db.collection('others').where({ key: 1 })
    expect([
      (await others.get()).data.length,
      (await others.limit(101).get()).data.length,
      (await others.limit(1_001).get()).data.length,
    ]).toEqual([100, 101, 1_000])
    const raw = await door.send({
      action: 'database.getDocument',
      collectionName: 'others',
      query: encode({ key: 1 }),
      limit: 5_000,
    })
    expect((raw.data as { list: unknown[] }).list).toHaveLength(1_000)
  })
})

describe("the database refuses by the service's codes", () => {
  test('a second document with an id; of many, those before it stay', async () => {
    await things().add({ _id: 'b' })
    expect(await refusal(things().add([{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }]))).toMatch(
      /^DATABASE_DUPLICATE_WRITE: .*E11000.*_id_/,
    )
    expect((await all()).map(({ _id }) => _id)).toEqual(['b', 'a'])
  })

  test('a collection that was not created, until it is', async () => {
    expect(await refusal(door.db.collection('new').add({}))).toMatch(/^DATABASE_COLLECTION_NOT_EXIST/)
    expect(await refusal(door.db.collection('new').get())).toMatch(/^DATABASE_COLLECTION_NOT_EXIST/)
    await door.db.createCollection('new')
    expect(await refusal(door.db.collection('new').add({}))).toBe('accepted')
  })

  test('an operator that fails on one of many, and changes none', async () => {
    await things().add([
      { _id: 1, n: 1 },
      { _id: 2, n: 'x' },
    ])
    expect(
      await refusal(
        things()
          .where({})
          .update({ n: door.db.command.inc(1) }),
      ),
    ).toMatch(/^DATABASE_REQUEST_FAILED: Cannot apply \$inc/)
    expect(await all()).toEqual([
      { _id: 1, n: 1 },
      { _id: 2, n: 'x' },
    ])
  })

  test('a document of more than 16 MB, and a request of more than 6', async () => {
    const half = 'x'.repeat(5_900_000)
    await things().add({ _id: 'x', a: half })
    await things().doc('x').update({ b: half })
    expect(await refusal(things().doc('x').update({ c: half }))).toMatch(
      /^DATABASE_REQUEST_FAILED: object to insert too large/,
    )
    expect(await refusal(things().add({ a: half, b: half }))).toMatch(/^EXCEED_MAX_PAYLOAD_SIZE/)
  })

  test.each<[string, Document, RegExp]>([
    [
      'an unknown action',
      { action: 'database.dropEverything' },
      /^INVALID_PARAM: unknown action: database.dropEverything/,
    ],
    [
      'an unknown field of the request',
      { action: 'database.getDocument', hint: 'x' },
      /^INVALID_PARAM: unknown field of the request: hint/,
    ],
    [
      'an unknown query operator',
      { action: 'database.getDocument', query: '{"a":{"$magic":1}}' },
      /^DATABASE_REQUEST_FAILED: unknown query operator \$magic/,
    ],
    [
      'an unknown operator at the top',
      { action: 'database.getDocument', query: '{"$text":{"$search":"x"}}' },
      /^DATABASE_REQUEST_FAILED: unknown top level operator: \$text/,
    ],
    ['a script', { action: 'database.getDocument', query: '{"$where":"true"}' }, /^DATABASE_REQUEST_FAILED: \$where/],
    [
      'an unknown stage',
      { action: 'database.aggregateDocuments', stages: [{ stageKey: '$magic', stageValue: '{}' }] },
      /^DATABASE_REQUEST_FAILED: Unrecognized pipeline stage name: '\$magic'/,
    ],
    [
      'a stage that writes',
      { action: 'database.aggregateDocuments', stages: [{ stageKey: '$out', stageValue: '"x"' }] },
      /^DATABASE_REQUEST_FAILED: Unrecognized pipeline stage name: '\$out'/,
    ],
    [
      'a type it cannot keep',
      { action: 'database.insertDocument', data: ['{"a":{"$numberDecimal":"1.1"}}'] },
      /^DATABASE_REQUEST_FAILED: the type \$numberDecimal is not supported/,
    ],
    [
      'a query that is not JSON',
      { action: 'database.getDocument', query: '{' },
      /^INVALID_PARAM: query is not valid JSON/,
    ],
    [
      'a stored field that starts with $',
      { action: 'database.insertDocument', data: ['{"$a":1}'] },
      /^DATABASE_REQUEST_FAILED: The dollar/,
    ],
    [
      'an update with neither set nor operators',
      { action: 'database.modifyDocument', query: '{}', data: '{"a":1}', merge: true },
      /^DATABASE_REQUEST_FAILED: the update names the field 'a' without an operator/,
    ],
  ])('%s', async (_, body, message) => {
    const answer = await door.send({ collectionName: 'things', ...body })
    expect(`${answer.code}: ${answer.message}`).toMatch(message)
  })
})
