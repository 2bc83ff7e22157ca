import { Context, ProcessingMode } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as stages from 'mingo/operators/pipeline'
import * as projections from 'mingo/operators/projection'
import * as queries from 'mingo/operators/query'
import * as windows from 'mingo/operators/window'
import { Query } from 'mingo/query'
import type { Options } from 'mingo/types'
import { resolve } from 'mingo/util'
import { blamingTheClient, failed } from './errors'
import { ownExpressions } from './expressions'
import { geoQueryOperators } from './geo'
import { compareValues, typeByte } from './index-keys'
import { jsonSchemaTest } from './json-schema'
import { type Document, isPlain, type Value } from './wire'

type Predicate = (document: Document) => boolean
type OperatorMaker = (path: string, operand: Value) => Predicate

/**
 * MongoDB orders strings by their UTF-8 bytes and compares only values of one type; mingo orders them by UTF-16 units
 * and lets NaN through. An index range and a scan must agree, so the four comparisons are ours.
 */
function ordered(holds: (order: number) => boolean): OperatorMaker {
  return (path, operand) => {
    const type = typeByte(operand)
    const passes = (value: Value): boolean =>
      typeByte(value) === type && comparable(value, operand) && holds(compareValues(value, operand))
    return (document) => {
      const found = resolve(document, path, { unwrapArray: true })
      return Array.isArray(found)
        ? found.some((one) => (Array.isArray(one) ? one.some(passes) : passes(one))) || passes(found)
        : passes(found)
    }
  }
}

function comparable(left: Value, right: Value): boolean {
  return Number.isNaN(left) === Number.isNaN(right)
}

/** Conditions on fields hold for documents only: mingo lets a scalar pass for its own field. */
const elementMatch: OperatorMaker = (path, operand) => {
  if (!isPlain(operand)) throw failed('$elemMatch needs an Object')
  const onValues =
    Object.keys(operand).length > 0 && Object.keys(operand).every((key) => key.startsWith('$') && !LOGICAL.has(key))
  const query = new Query<Document>(onValues ? { element: operand } : operand, mingoOptions)
  const passes = (element: Value): boolean =>
    onValues ? query.test({ element }) : isPlain(element) && query.test(element)
  return (document) => {
    const found = resolve(document, path, { unwrapArray: true })
    return Array.isArray(found) && found.some(passes)
  }
}

const LOGICAL: ReadonlySet<string> = new Set(['$and', '$or', '$nor'])

const ownQueries = {
  $lt: ordered((order) => order < 0),
  $lte: ordered((order) => order <= 0),
  $gt: ordered((order) => order > 0),
  $gte: ordered((order) => order >= 0),
  $elemMatch: elementMatch,
  ...geoQueryOperators,
}

// The first context to name an operator wins. The casts are for mingo's own narrow types of operators it re-exports.
const context = Context.from(
  Context.init({ query: ownQueries as never, expression: ownExpressions }),
  Context.init({
    accumulator: accumulators,
    expression: expressions,
    pipeline: stages,
    projection: projections,
    query: queries,
    window: windows,
  }),
)

/** How mingo runs here: no scripts, no writing stages' surprises, our comparisons. */
export const mingoOptions: Options = {
  idKey: '_id',
  processingMode: ProcessingMode.CLONE_OFF,
  useStrictMode: true,
  scriptEnabled: false,
  failOnError: true,
  jsonSchemaValidator: jsonSchemaTest,
  context,
}

/** Compiles a query; what mingo refuses (an unknown operator, a bad operand) is the client's fault. */
export function matcher(query: Document): Predicate {
  if (Object.keys(query).length === 0) return () => true
  const compiled = blamingTheClient(() => new Query(query, mingoOptions))
  return (document) => blamingTheClient(() => compiled.test(document))
}

/** Shapes the answered documents; undefined when there is nothing to shape. */
export function projector(
  projection: Document | undefined,
  query: Document,
): ((documents: Document[]) => Document[]) | undefined {
  if (projection === undefined || Object.keys(projection).length === 0) return undefined
  return (documents) =>
    blamingTheClient(() => {
      const alone = Object.values(projection).every(
        (rule) => typeof rule === 'object' && rule !== null && '$slice' in rule,
      )
      if (alone) return documents.map((document) => sliced(document, projection, query))
      return new Query<Document>({}, mingoOptions).find<Document>(documents, projection).all()
    })
}

/** A projection of nothing but $slice keeps every other field, which mingo's does not. */
function sliced(document: Document, projection: Document, query: Document): Document {
  const [shaped] = new Query<Document>(query, mingoOptions).find<Document>([document], projection).all()
  const copy: Document = { ...document }
  for (const path of Object.keys(projection)) {
    if (path.includes('.') || shaped === undefined) return shaped ?? copy
    if (path in copy) copy[path] = shaped[path]
  }
  return copy
}
