import fc from 'fast-check'
import { Query } from 'mingo'
import type { Index } from '../../cloudfunctions/platform/indexes'
import { type Database, openDatabase } from './database'
import { reach } from './field-paths'
import { compareValues, encodeValue } from './index-keys'
import type { Order } from './planner'
import { sortDocuments } from './reading'
import { type Document, decodeStored, encode, type Value } from './wire'

const INDEXES: readonly Index[] = [
  { name: 'a', keys: [['a', 1]] },
  {
    name: 'a_b',
    keys: [
      ['a', 1],
      ['b', -1],
    ],
  },
  {
    name: 'b_a_c',
    keys: [
      ['b', -1],
      ['a', -1],
      ['c', 1],
    ],
  },
  { name: 'list', keys: [['list', -1]] },
  {
    name: 'c_list',
    keys: [
      ['c', 1],
      ['list', 1],
    ],
  },
  {
    name: 'parts',
    keys: [
      ['parts.s', 1],
      ['a', 1],
    ],
  },
]

const scalar = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -2, max: 3 }) },
  { weight: 2, arbitrary: fc.constantFrom('', 'a', 'ab', 'b', '圃') },
  fc.constantFrom<Value>(0.5, true, false, new Date(0), new Date(1), -1e300, 2 ** 40),
)
const value = fc.oneof({ weight: 8, arbitrary: scalar }, fc.constant(null))
const document = fc.record(
  {
    a: value,
    b: value,
    c: value,
    list: fc.oneof(fc.array(scalar, { maxLength: 3 }), value),
    parts: fc.array(fc.record({ s: scalar }), { maxLength: 3 }),
  },
  { requiredKeys: [] },
)

const range = fc
  .tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), scalar)
  .map(([operator, operand]) => ({ [operator]: operand }))
const predicate: fc.Arbitrary<Value> = fc.oneof(
  value,
  range,
  fc.tuple(range, range).map(([left, right]) => ({ ...left, ...right })),
  fc.array(scalar, { maxLength: 3 }).map((values) => ({ $in: values })),
  scalar.map((operand) => ({ $ne: operand })),
  range.map((operand) => ({ $not: operand })),
  fc.boolean().map((operand) => ({ $exists: operand })),
  fc.constantFrom<Value>(/^a/, /b$/, { $all: ['a'] }, { $elemMatch: { $gt: 0, $lt: 3 } }),
)
const path = fc.constantFrom('a', 'b', 'c', 'list', 'parts.s')
const conjunction = fc
  .array(fc.tuple(path, predicate), { maxLength: 3 })
  .map((pairs) => Object.fromEntries<Value>(pairs))
const query: fc.Arbitrary<Document> = fc.oneof(
  { weight: 5, arbitrary: conjunction },
  fc.tuple(conjunction, conjunction).map(([left, right]) => ({ $or: [left, right] })),
  fc.tuple(conjunction, conjunction).map(([left, right]) => ({ $and: [left, right] })),
)
const order = fc.uniqueArray(fc.tuple(path, fc.constantFrom<1 | -1>(1, -1)), {
  maxLength: 2,
  selector: ([name]) => name,
}) as fc.Arbitrary<Order>
const change = fc.tuple(fc.nat({ max: 19 }), document)

async function ask(database: Database, action: string, body: Document): Promise<Document> {
  const answer = await database.handle({ action: `database.${action}`, collectionName: 'things', ...body })
  if (answer.code !== undefined) throw new Error(`${answer.code}: ${answer.message}`)
  return answer.data as Document
}

async function find(database: Database, wanted: Document, by: Order, limit: number): Promise<Document[]> {
  const data = await ask(database, 'getDocument', {
    query: encode(wanted),
    order: encode(Object.fromEntries(by)),
    limit,
  })
  return (data['list'] as string[]).map(decodeStored)
}

/** What the order compares, without our key encoding's help. */
function keyOf(document: Document, by: Order): string {
  return encode(
    by.map(
      ([name, direction]) =>
        [...reach(document, name).values].sort((left, right) => compareValues(left, right) * direction)[0],
    ),
  )
}

/** Documents go in, are replaced and removed; afterwards the model is what a scan would see. */
async function fill(database: Database, documents: Document[], changes: [number, Document][]): Promise<Document[]> {
  const model = new Map(documents.map((fields, at) => [at, { _id: at, ...fields }]))
  database.load('things', [...model.values()])
  for (const [at, fields] of changes) {
    if (!model.has(at)) continue
    if (Object.keys(fields).length === 0) {
      model.delete(at)
      await ask(database, 'removeDocument', { query: encode({ _id: at }), multi: false })
    } else {
      model.set(at, { ...fields, _id: at })
      await ask(database, 'modifyDocument', {
        query: encode({ _id: at }),
        data: encode(fields),
        merge: false,
        upsert: true,
        multi: false,
      })
    }
  }
  return [...model.values()]
}

test('an indexed query answers what a scan with mingo answers, in the same order, and counts the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(document, { maxLength: 20 }),
      fc.array(change, { maxLength: 10 }),
      fc.array(fc.tuple(query, order, fc.integer({ min: 1, max: 30 })), { minLength: 1, maxLength: 8 }),
      async (documents, changes, searches) => {
        const database = openDatabase({ directory: null, collections: { things: INDEXES }, now: () => 0 })
        try {
          const all = await fill(database, documents, changes)
          for (const [wanted, by, limit] of searches) {
            const matching = all.filter((one) => new Query(wanted).test(one))
            const expected = sortDocuments(matching, by, (one) => one)
            const everything = await find(database, wanted, by, 1_000)
            expect(everything.map(({ _id }) => _id).sort()).toEqual(matching.map(({ _id }) => _id).sort())
            expect((await find(database, wanted, by, limit)).map((one) => keyOf(one, by))).toEqual(
              expected.slice(0, limit).map((one) => keyOf(one, by)),
            )
            expect(await ask(database, 'calculateDocument', { query: encode(wanted) })).toEqual({
              total: matching.length,
            })
          }
        } finally {
          database.close()
        }
      },
    ),
    { numRuns: 300 },
  )
}, 60_000)

test('strings compare by their UTF-8 bytes, as in MongoDB and not as in mingo', async () => {
  const database = openDatabase({ directory: null, collections: { things: INDEXES }, now: () => 0 })
  database.load('things', [
    { _id: 1, a: '\u{1F331}', parts: [] },
    { _id: 2, a: '！', parts: [] },
  ])
  expect((await find(database, { a: { $gt: '！' } }, [], 10)).map(({ _id }) => _id)).toEqual([1])
  expect((await find(database, { $nor: [{ a: { $lte: '！' } }] }, [], 10)).map(({ _id }) => _id)).toEqual([1])
  database.close()
})

const RANK = ['undefined', 'null', 'number', 'string', 'boolean', 'date']

test('keys compare as BSON compares values', () => {
  const rank = (one: Value): number => RANK.indexOf(one === null ? 'null' : one instanceof Date ? 'date' : typeof one)
  fc.assert(
    fc.property(
      fc.oneof(value, fc.double({ noNaN: true }), fc.string({ unit: 'binary' })),
      fc.oneof(value, fc.double({ noNaN: true }), fc.string({ unit: 'binary' })),
      (left, right) => {
        const byKey = Math.sign(Buffer.compare(encodeValue(left), encodeValue(right)))
        if (rank(left) !== rank(right)) return expect(byKey).toBe(Math.sign(rank(left) - rank(right)))
        if (typeof left === 'string')
          return expect(byKey).toBe(Math.sign(Buffer.compare(Buffer.from(left), Buffer.from(right as string))))
        const [low, high] = [Number(left), Number(right)]
        expect(byKey).toBe(low < high ? -1 : low > high ? 1 : 0)
      },
    ),
    { numRuns: 2_000 },
  )
})
