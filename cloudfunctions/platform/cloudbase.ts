/** The documents on CloudBase: the only file that knows the SDK's database. Its traps are closed here, once. */
import cloudbase from '@cloudbase/node-sdk'
import type { Condition, Documents, IndexedQuery, Stored } from './documents'
import { isDuplicate, isPassing, PassingFault } from './faults'
import type { CollectionName } from './indexes'

const TIMEOUT_MS = 3_000

type Database = ReturnType<ReturnType<typeof cloudbase.init>['database']>

/** Runs one request; an error that leaves its outcome open becomes a PassingFault, any other is a bug and is thrown as it is. */
async function ask<Answer>(request: () => Promise<Answer>): Promise<Answer> {
  try {
    return await request()
  } catch (error) {
    if (isPassing(error))
      throw new PassingFault(error instanceof Error ? error.message : 'passing fault', { cause: error })
    throw error
  }
}

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
  const bounds = Object.entries(condition).map(([operator, bound]) =>
    command[operator as 'gte' | 'gt' | 'lte' | 'lt'](bound),
  )
  const [first, second] = bounds
  if (first === undefined) throw new Error('a condition without a bound')
  return second === undefined ? first : first.and(second)
}

/** Connects to the environment that the function runs in. */
export function openDocuments(): Documents {
  // cloudbase.SYMBOL_CURRENT_ENV: the environment that the function is deployed to
  const app = cloudbase.init({
    env: process.env.TCB_ENV ?? cloudbase.SYMBOL_CURRENT_ENV,
    timeout: TIMEOUT_MS,
    keepalive: true,
  })
  const database = app.database()
  const { command } = database

  const where = (collection: CollectionName, query: IndexedQuery['where']) =>
    database
      .collection(collection)
      .where(Object.fromEntries(Object.entries(checked(query)).map(([path, one]) => [path, conditionOf(command, one)])))

  return {
    async read<D extends Stored>(collection: CollectionName, id: string) {
      const { _id } = checked({ _id: id })
      const { data } = await ask(() => database.collection(collection).doc(_id).get())
      return ((data as D[])[0] ?? null) as D | null
    },

    async readMany<D extends Stored>(collection: CollectionName, query: IndexedQuery) {
      let request = where(collection, query.where)
      for (const [path, direction] of query.sort ?? []) request = request.orderBy(path, direction)
      const { data } = await ask(() => request.limit(query.limit).get())
      return data as D[]
    },

    async count(collection, query) {
      const { total } = await ask(() => where(collection, query).count())
      return total ?? 0
    },

    async insert(collection, document) {
      try {
        await ask(() => database.collection(collection).add(plain(document)))
        return 'inserted'
      } catch (error) {
        if (isDuplicate(error)) return 'exists'
        throw error
      }
    },

    async write(collection, id, version, parts) {
      const guard = checked({ _id: id, version })
      const data: Record<string, unknown> = { version: version + 1 }
      for (const [name, part] of Object.entries(parts)) data[name] = command.set(plain(part))
      const { updated } = await ask(() =>
        database.collection(collection).where(guard).options({ multiple: false }).update(data),
      )
      return updated === 1 ? 'written' : 'lost'
    },

    async claim(collection, id, claimant) {
      const guard = { ...checked({ _id: id, claimant }), left: command.gt(0), claims: command.nin([claimant]) }
      const { claimant: _mine, ...query } = guard
      const { updated } = await ask(() =>
        database
          .collection(collection)
          .where(query)
          .options({ multiple: false })
          .update({ left: command.inc(-1), claims: command.push([claimant]) }),
      )
      return updated === 1 ? 'claimed' : 'not-claimed'
    },

    async append(collection, documents) {
      try {
        await ask(() => database.collection(collection).add(documents.map((document) => plain(document))))
        return 'appended'
      } catch (error) {
        if (isDuplicate(error)) return 'some-exist'
        throw error
      }
    },

    async remove(collection, id) {
      await ask(() =>
        database
          .collection(collection)
          .where(checked({ _id: id }))
          .remove(),
      )
    },
  }
}

/** What JSON keeps of a value: no `undefined` reaches the SDK's serializer. */
const plain = <Value>(value: Value): Value =>
  value === undefined ? value : (JSON.parse(JSON.stringify(value)) as Value)
