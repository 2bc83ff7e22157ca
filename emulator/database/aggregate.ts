import { Aggregator } from 'mingo/aggregator'
import { Context } from 'mingo/core'
import { type Iterator, Lazy } from 'mingo/lazy'
import * as stages from 'mingo/operators/pipeline'
import type { Options } from 'mingo/types'
import type { Collection } from './collection'
import { blamingTheClient, failed, invalid } from './errors'
import { geoNear } from './geo'
import { mingoOptions } from './match'
import type { Order } from './planner'
import { count, find, sortDocuments } from './reading'
import type { Surroundings } from './surroundings'
import { clone, type Document, decode, isPlain, type Value } from './wire'

type Stage = readonly [name: string, operand: Value]

const REFUSED: ReadonlySet<string> = new Set(['$out', '$merge', '$documents', '$densify', '$fill'])
const KNOWN: ReadonlySet<string> = new Set(['$geoNear', ...Object.keys(stages).filter((name) => !REFUSED.has(name))])

/** Runs a pipeline. What it begins with ($match, $sort, $skip, $limit) is answered by an index, the rest by mingo. */
export function aggregate(around: Surroundings, collection: Collection, sent: unknown): Document[] {
  const pipeline = read(sent, around)
  if (pipeline[0]?.[0] === '$geoNear')
    return run(around, nearest(around, collection, pipeline[0][1]), pipeline.slice(1))
  const { query, order, skip, limit, rest } = beginning(pipeline)
  const counted = rest[0]
  if (counted?.[0] === '$count' && limit === Infinity && skip === 0 && typeof counted[1] === 'string') {
    const total = count(collection, query, around.largeAt)
    return run(around, total === 0 ? [] : [{ [counted[1]]: total }], rest.slice(1))
  }
  const found = find(collection, { query, order, skip, limit }, around.largeAt)
  return run(
    around,
    found.map(({ document }) => clone(document)),
    rest,
  )
}

function nearest(around: Surroundings, collection: Collection, operand: Value): Document[] {
  if (!isPlain(operand)) throw failed('$geoNear needs an object')
  const query = isPlain(operand['query']) ? operand['query'] : {}
  return geoNear(operand, everything(around, collection.name, query))
}

function read(sent: unknown, { serverDate }: Surroundings): Stage[] {
  if (!Array.isArray(sent)) throw invalid('stages must be an array')
  return sent.map((stage: unknown) => {
    if (!isPlain(stage) || typeof stage['stageKey'] !== 'string')
      throw invalid('a stage needs a stageKey and a stageValue')
    const name = stage['stageKey']
    if (!KNOWN.has(name)) throw failed(`Unrecognized pipeline stage name: '${name}'`)
    return [name, decode(stage['stageValue'], name, serverDate)]
  })
}

interface Beginning {
  readonly query: Document
  readonly order: Order
  readonly skip: number
  readonly limit: number
  readonly rest: readonly Stage[]
}

function beginning(pipeline: readonly Stage[]): Beginning {
  let at = 0
  const take = (name: string): Value => (pipeline[at]?.[0] === name ? pipeline[at++]![1] : undefined)
  const matches: Document[] = []
  for (let match = take('$match'); match !== undefined; match = take('$match')) {
    if (!isPlain(match)) throw failed('the $match filter must be an object')
    matches.push(match)
  }
  const sort = take('$sort')
  const order = sort === undefined ? [] : orderOf(sort)
  const skip = take('$skip') ?? 0
  const limit = take('$limit') ?? Infinity
  for (const [name, number] of [
    ['$skip', skip],
    ['$limit', limit],
  ] as const) {
    if (typeof number !== 'number' || number < 0 || (number !== Infinity && !Number.isInteger(number)))
      throw failed(`${name} needs a whole number`)
  }
  const query = matches.length <= 1 ? (matches[0] ?? {}) : { $and: matches }
  return { query, order, skip: skip as number, limit: limit as number, rest: pipeline.slice(at) }
}

function orderOf(sort: Value): Order {
  const order = isPlain(sort) ? Object.entries(sort) : []
  if (order.length === 0 || !order.every(([, direction]) => direction === 1 || direction === -1))
    throw failed('$sort needs fields with 1 or -1')
  return order as unknown as Order
}

function run(around: Surroundings, documents: Document[], rest: readonly Stage[]): Document[] {
  if (rest.length === 0) return documents
  const pipeline = rest.map(([name, operand]) => ({ [name]: operand }))
  return blamingTheClient(() => new Aggregator(pipeline, optionsFor(around)).run<Document>(documents))
}

/** Mingo with our own $sort (MongoDB's order of arrays and types) and $lookup (by an index of the other collection). */
function optionsFor(around: Surroundings): Options {
  const sort = (input: Iterator, operand: Value): Iterator =>
    input.transform(((documents: Document[]) =>
      Lazy(sortDocuments(documents, orderOf(operand), (document) => document))) as never)
  const lookup = (input: Iterator, operand: Document, options: Options): Iterator =>
    input.transform(((documents: Document[]) =>
      stages.$lookup(
        Lazy(documents),
        { ...operand, from: joined(around, operand, documents) } as never,
        options,
      )) as never)
  return {
    ...mingoOptions,
    context: Context.from(Context.init({ pipeline: { $sort: sort, $lookup: lookup } as never }), mingoOptions.context),
    collectionResolver: (name) => everything(around, name, {}),
  }
}

/** The documents of the other collection that a $lookup can need. */
function joined(around: Surroundings, operand: Document, documents: readonly Document[]): Document[] {
  const { from, localField, foreignField, pipeline } = operand
  if (typeof from !== 'string') throw failed("$lookup needs 'from', the name of a collection")
  if (typeof localField !== 'string' || typeof foreignField !== 'string') {
    const first = Array.isArray(pipeline) ? (pipeline[0] as Document | undefined)?.['$match'] : undefined
    return everything(around, from, isPlain(first) && !('$expr' in first) ? first : {})
  }
  if (pipeline !== undefined) throw failed('$lookup takes localField and foreignField, or a pipeline, but not both')
  const wanted = new Set<Value>()
  for (const document of documents) {
    for (const value of localValues(document, localField.split('.'))) wanted.add(value ?? null)
  }
  return everything(around, from, { [foreignField]: { $in: [...wanted] } })
}

function localValues(value: Value, parts: readonly string[]): Value[] {
  if (Array.isArray(value)) return value.flatMap((element) => localValues(element, parts))
  if (parts.length === 0) return [value]
  return isPlain(value) ? localValues(value[parts[0]!], parts.slice(1)) : [undefined]
}

function everything({ store, largeAt }: Surroundings, name: string, query: Document): Document[] {
  return find(store.collection(name), { query, order: [], skip: 0, limit: Infinity }, largeAt).map(({ document }) =>
    clone(document),
  )
}
