/** The documents on CloudBase: the only file that knows the SDK's database. Its traps are closed here, once. */
import cloudbase from '@cloudbase/node-sdk'
import type { Condition, Documents, IndexedQuery, Stored } from './documents'
import { asked, isDuplicate } from './faults'
import type { CollectionName } from './indexes'

const TIMEOUT_MS = 3_000

type Database = ReturnType<ReturnType<typeof cloudbase.init>['database']>

/** The SDK drops `undefined` from a query, and the guard with it: such a query must never leave. */
function checked<Query extends Readonly<Record<string, unknown>>>(query: Query): Query {
  for (const [field, value] of Object.entries(query)) {
    if (value === undefined || value === null || Number.isNaN(value)) throw new Error(`the query's ${field} is missing`)
  }
  return query
}

function conditionOf(command: Database['command'], condition: Condition): unknown {
  if (typeof condition !== 'object') return condition
  if ('in' in condition) return command.in([...condition.in])
  const [first, second] = Object.entries(checked(condition)).map(([operator, bound]) =>
    command[operator as 'gte' | 'gt' | 'lte' | 'lt'](bound),
  )
  if (first === undefined) throw new Error('a condition without a bound')
  return second === undefined ? first : first.and(second)
}

/** The SDK drops `undefined` from what is written, silently: a part that holds one is a bug of ours and is not sent. */
function plain<Value>(value: Value): Value {
  if (value === undefined) throw new Error('undefined cannot be stored')
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) plain(inner)
  return value
}

/** The SDK types what it finds as `any`. */
interface Found<D> {
  readonly data: D[]
}

function reading(database: Database): Pick<Documents, 'read' | 'readMany' | 'count'> {
  const where = (collection: CollectionName, query: IndexedQuery['where']) => {
    const conditions = Object.entries(checked(query)).map(([path, one]): [string, unknown] => [
      path,
      conditionOf(database.command, one),
    ])
    return database.collection(collection).where(Object.fromEntries<unknown>(conditions))
  }
  return {
    async read<D extends Stored>(collection: CollectionName, id: string) {
      const { _id } = checked({ _id: id })
      const { data } = await asked<Found<D>>(() => database.collection(collection).doc(_id).get())
      return data[0] ?? null
    },
    async readMany<D extends Stored>(collection: CollectionName, query: IndexedQuery) {
      let request = where(collection, query.where)
      for (const [path, direction] of query.sort ?? []) request = request.orderBy(path, direction)
      if (query.fields !== undefined)
        request = request.field(Object.fromEntries(query.fields.map((name) => [name, true])))
      const { data } = await asked<Found<D>>(() => request.limit(query.limit).get())
      return data
    },
    async count(collection, query) {
      const { total } = await asked<{ total?: number }>(() => where(collection, query).count())
      return total ?? 0
    },
  }
}

function changing(database: Database): Pick<Documents, 'write' | 'claim'> {
  const { command } = database
  const updateOne = async (collection: CollectionName, guard: object, data: object): Promise<boolean> => {
    const one = database.collection(collection).where(guard).options({ multiple: false })
    const { updated } = await asked<{ updated?: number }>(() => one.update(data))
    return updated === 1
  }
  return {
    async write(collection, id, version, parts) {
      const guard = checked({ _id: id, version })
      // A part is replaced whole: a plain object would be merged into the old one.
      const replaced = Object.entries(parts).map(([name, part]): [string, unknown] => [name, command.set(plain(part))])
      const data = { ...Object.fromEntries<unknown>(replaced), version: version + 1 }
      return (await updateOne(collection, guard, data)) ? 'written' : 'lost'
    },
    async claim(collection, id, claimant) {
      const named = checked({ _id: id, claimant })
      const guard = { _id: named._id, shut: false, left: command.gt(0), claims: command.nin([named.claimant]) }
      const data = { left: command.inc(-1), claims: command.push([named.claimant]) }
      return (await updateOne(collection, guard, data)) ? 'claimed' : 'not-claimed'
    },
  }
}

/** Adds; says whether a document of that id (or unique key) stood in the way. */
async function add(database: Database, collection: CollectionName, document: object): Promise<boolean> {
  try {
    await asked(() => database.collection(collection).add(document))
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

function adding(database: Database): Pick<Documents, 'insert' | 'append' | 'remove'> {
  return {
    async insert(collection, document) {
      return (await add(database, collection, plain(document))) ? 'inserted' : 'exists'
    },
    async append(collection, documents) {
      return (await add(database, collection, plain(documents))) ? 'appended' : 'some-exist'
    },
    async remove(collection, id) {
      await asked(() =>
        database
          .collection(collection)
          .where(checked({ _id: id }))
          .remove(),
      )
    },
  }
}

/** Connects to the environment that the function runs in. */
export function openDocuments(): Documents {
  const env = process.env.TCB_ENV ?? cloudbase.SYMBOL_CURRENT_ENV
  const database = cloudbase.init({ env, timeout: TIMEOUT_MS, keepalive: true }).database()
  return { ...reading(database), ...changing(database), ...adding(database) }
}
