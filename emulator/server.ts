import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { collections } from '../cloudfunctions/platform/indexes'
import { createServerClock, type ServerClock } from './clock'
import { Closing } from './closing'
import { type DataDirectory, openDataDirectory } from './data-directory'
import { type Database, openDatabase } from './database/database'
import { serveDoors } from './doors'
import { createEnvironment } from './functions/context'
import { createFunctionRunner } from './functions/runner'
import { type Journal, openJournal } from './journal'
import { isUnowned } from './ownership'
import { doorplates } from './plates'
import { loadSampleOnce, type Sample } from './sample-once'
import { startTimer } from './timers'

export interface EmulatorOptions {
  /** 0 picks a free port. */
  readonly port: number
  /** Where everything is kept; null keeps nothing beyond this run. */
  readonly directory: string | null
  /** Holds `{name}/index.js` for each deployed function. */
  readonly functionsDirectory: string
  /** Fills the database before the first request, once per data directory. */
  readonly sample?: Sample
  /** The first caller who knows it becomes the owner. Without one a random key is made and kept in the directory. */
  readonly ownershipKey?: string
  /** Writes the log to `functions.log` in the directory only. */
  readonly quiet?: boolean
  /** False: `scheduled` runs only when it is asked to. */
  readonly timer?: boolean
  /** The preview that was built for the browser, served at `/`. */
  readonly webDirectory?: string
  /** What `GET /contract` answers, as the build wrote it. */
  readonly contractFile?: string
  /** Instances per function; 8 unless told. */
  readonly maxInstances?: number
  /** Time-outs other than those of the deployed functions, by name. */
  readonly timeoutsMs?: Readonly<Record<string, number>>
  /** More environment variables for the functions. */
  readonly environment?: Readonly<Record<string, string>>
  /** Other collections than the product's. */
  readonly collections?: Parameters<typeof openDatabase>[0]['collections']
  /** From how many documents on a query needs an index. */
  readonly largeCollectionAt?: number
}

/** A running emulator. */
export interface Emulator {
  readonly port: number
  readonly url: string
  /** Where everything is kept while it runs. */
  readonly directory: string
  readonly database: Database
  readonly clock: ServerClock
  readonly ownershipKey: string
  /** The sample that the data directory was begun with. */
  readonly sample: string
  isUnowned(): Promise<boolean>
  close(): Promise<void>
}

interface Ground {
  readonly data: DataDirectory
  readonly journal: Journal
  readonly clock: ServerClock
  readonly database: Database
  readonly closing: Closing
}

const openGround = (options: EmulatorOptions, closing: Closing): Ground => {
  const data = openDataDirectory(options.directory)
  closing.add(() => data.close())
  const journal = openJournal(path.join(data.path, 'functions.log'), options.quiet ?? false)
  closing.add(() => journal.close())
  const clock = createServerClock()
  const { largeCollectionAt } = options
  const database = openDatabase({
    directory: data.database,
    collections: options.collections ?? collections,
    now: clock.now,
    ...(largeCollectionAt === undefined ? {} : { largeCollectionAt }),
  })
  closing.add(() => database.close())
  return { data, journal, clock, database, closing }
}

/** The key that seals addresses on this machine: made once, kept like the ownership key. */
const addressKeys = (secret: string): string => `local:${createHash('sha256').update(secret).digest('base64')}`

/** Listens on loopback only. */
const listen = async (port: number, closing: Closing): Promise<Server> => {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`port ${port} is in use`) : error),
    )
    server.listen(port, '127.0.0.1', resolve)
  })
  closing.add(async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
  })
  return server
}

const open = async (options: EmulatorOptions, closing: Closing): Promise<Emulator> => {
  const ground = openGround(options, closing)
  const { data, journal, clock, database } = ground
  const ownershipKey = options.ownershipKey ?? data.secret('ownership-key')
  const keys = addressKeys(data.secret('address-key'))
  const sample = await loadSampleOnce(data.path, database, options.sample, clock.now(), keys)
  const server = await listen(options.port, closing)
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const functions = createFunctionRunner({
    functionsDirectory: options.functionsDirectory,
    clock: clock.cell,
    environment: createEnvironment(`${url}/admin`, ownershipKey, {
      QUNPU_ADDRESS_KEYS: keys,
      ...options.environment,
    }),
    journal,
    maxInstances: options.maxInstances ?? 8,
    timeoutsMs: options.timeoutsMs ?? {},
  })
  closing.add(() => functions.close())
  if (options.timer !== false) closing.add(startTimer(functions, clock))
  serveDoors(server, doorplates({ ...options, ...ground, functions, url }), journal)
  const parts = { port, url, directory: data.path, database, clock, ownershipKey, sample }
  return { ...parts, isUnowned: () => isUnowned(database), close: () => closing.close() }
}

/** Starts CloudBase on this machine: one HTTP server for the SDK, for callers of functions, for tests and for a browser. */
export const startEmulator = async (options: EmulatorOptions): Promise<Emulator> => {
  const closing = new Closing()
  try {
    return await open(options, closing)
  } catch (error) {
    await closing.close()
    throw error
  }
}
