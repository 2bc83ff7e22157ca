import { randomBytes } from 'node:crypto'
import { aggregate } from './aggregate'
import { failed, invalid } from './errors'
import { projector } from './match'
import type { Order } from './planner'
import type { Surroundings } from './surroundings'
import { applyUpdate, checkUpdate, refuseUnstorable } from './update'
import { answerId, answerText, type Document, decode, encode, isPlain } from './wire'

export type Body = Readonly<Record<string, unknown>>

type Handler = (body: Body, around: Surroundings) => unknown

const DEFAULT_LIMIT = 100
const LARGEST_LIMIT = 1_000

/** The actions on documents; those on transactions have their home in database.ts. */
export const handlers: Readonly<Record<string, Handler>> = {
  'database.getDocument': getDocument,
  'database.calculateDocument': (body, around) => ({
    total: around.view.count(collectionOf(body, around), queryOf(body, around)),
  }),
  'database.insertDocument': insertDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturn,
  'database.removeDocument': removeDocument,
  'database.aggregateDocuments': (body, around) => ({
    list: aggregate(around, collectionOf(body, around), body['stages']).map((document) => answerText(encode(document))),
  }),
  'database.addCollection': (body, { store }) => {
    store.create(nameOf(body))
    return {}
  },
}

function getDocument(body: Body, around: Surroundings): unknown {
  const query = queryOf(body, around)
  const limit = limitOf(body)
  const skip = wholeNumber(body['offset'] ?? 0, 'offset')
  const found = around.view.find(collectionOf(body, around), { query, order: orderOf(body, around), skip, limit })
  const project = projector(optional(body['projection'], 'projection', around), query)
  const texts =
    project === undefined ? found.map(({ text }) => text) : project(found.map(({ document }) => document)).map(encode)
  return { list: texts.map(answerText), limit, offset: skip }
}

function insertDocument(body: Body, around: Surroundings): unknown {
  const collection = collectionOf(body, around)
  const { data } = body
  if (!Array.isArray(data) || data.length === 0) throw invalid('data must be a non-empty array of EJSON strings')
  const documents = data.map((text) => withId(object(text, 'data', around)))
  for (const document of documents) refuseUnstorable(document)
  around.view.insert(collection, documents)
  return { insertedIds: documents.map((document) => answerId(document['_id'])) }
}

function modifyDocument(body: Body, around: Surroundings): unknown {
  const collection = collectionOf(body, around)
  const query = queryOf(body, around)
  const data = object(body['data'], 'data', around)
  if (body['merge'] === false) return setDocument(body, around, query, data)
  if (body['upsert'] === true) throw invalid('upsert is only supported with merge: false, as doc.set sends it')
  checkUpdate(data)
  const limit = body['multi'] === false ? 1 : Infinity
  const found = around.view.find(collection, { query, order: [], skip: 0, limit })
  // Every result is computed before anything is written: an operator that fails on one document changes none.
  around.view.write(
    collection,
    found.map(({ document }) => ({ before: document, after: applyUpdate(document, data, query) })),
  )
  // `updated` counts the matches, also those that were as wanted already: the SDK's tests set a document to itself and expect 1.
  return { updated: found.length, upsert_id: null }
}

/** doc.set: the whole document is replaced, or made. */
function setDocument(body: Body, around: Surroundings, query: Document, data: Document): unknown {
  const collection = collectionOf(body, around)
  refuseUnstorable(data)
  const [found] = around.view.find(collection, { query, order: [], skip: 0, limit: 1 })
  if (found !== undefined) {
    around.view.write(collection, [{ before: found.document, after: { ...data, _id: found.document['_id'] } }])
    return { updated: 1, upsert_id: null }
  }
  if (body['upsert'] !== true) return { updated: 0, upsert_id: null }
  const document = withId({ _id: query['_id'], ...data })
  around.view.insert(collection, [document])
  return { updated: 0, upsert_id: answerId(document['_id']) }
}

function modifyAndReturn(body: Body, around: Surroundings): unknown {
  const collection = collectionOf(body, around)
  const query = queryOf(body, around)
  const data = object(body['data'], 'data', around)
  checkUpdate(data)
  const [found] = around.view.find(collection, { query, order: [], skip: 0, limit: 1 })
  if (found === undefined) return { updated: 0, doc: null }
  const after = applyUpdate(found.document, data, query)
  around.view.write(collection, [{ before: found.document, after }])
  return { updated: 1, doc: answerText(encode(after)) }
}

function removeDocument(body: Body, around: Surroundings): unknown {
  const collection = collectionOf(body, around)
  const limit = body['multi'] === false ? 1 : Infinity
  const found = around.view.find(collection, { query: queryOf(body, around), order: [], skip: 0, limit })
  around.view.write(
    collection,
    found.map(({ document }) => ({ before: document, after: null })),
  )
  return { deleted: found.length }
}

/** A document with an id: the client's, or one like those the service makes. */
export function withId(document: Document): Document {
  const id = document['_id']
  if (id === undefined) return { _id: randomBytes(16).toString('hex'), ...document }
  if (id === null || Array.isArray(id) || id instanceof RegExp)
    throw failed(`The '_id' value cannot be of type ${Array.isArray(id) ? 'array' : id === null ? 'null' : 'regex'}`)
  return document
}

function nameOf(body: Body): string {
  const name = body['collectionName']
  if (typeof name !== 'string' || name === '') throw invalid('collectionName must be a non-empty string')
  return name
}

function collectionOf(body: Body, { store }: Surroundings) {
  return store.collection(nameOf(body))
}

/** A collection without a filter sends no query, or an empty string. */
function queryOf(body: Body, around: Surroundings): Document {
  return optional(body['query'], 'query', around) ?? {}
}

function optional(text: unknown, what: string, around: Surroundings): Document | undefined {
  return text === undefined || text === null || text === '' ? undefined : object(text, what, around)
}

function object(text: unknown, what: string, { serverDate }: Surroundings): Document {
  const value = decode(text, what, serverDate)
  if (!isPlain(value)) throw invalid(`${what} must be an object`)
  return value
}

function orderOf(body: Body, around: Surroundings): Order {
  const order = Object.entries(optional(body['order'], 'order', around) ?? {})
  for (const [path, direction] of order)
    if (direction !== 1 && direction !== -1) throw invalid(`the order of ${path} must be 1 or -1`)
  return order as unknown as Order
}

function limitOf(body: Body): number {
  if (body['queryType'] === 'DOC') return 1
  const limit = wholeNumber(body['limit'] ?? DEFAULT_LIMIT, 'limit')
  return limit === 0 ? DEFAULT_LIMIT : Math.min(limit, LARGEST_LIMIT)
}

function wholeNumber(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw invalid(`${what} must be a whole number`)
  return value
}
