import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import tcb from '@cloudbase/node-sdk'
import { type Answer, type Database, type DatabaseOptions, openDatabase } from './database'

type Sdk = ReturnType<ReturnType<typeof tcb.init>['database']>

/** The SDK types some of its parts as any; this says what they are. */
interface SdkDatabase extends Omit<Sdk, 'serverDate' | 'ObjectId' | 'startTransaction' | 'runTransaction'> {
  serverDate(options?: { offset: number }): unknown
  ObjectId: new (options: { id: string }) => unknown
  startTransaction(): Promise<TestTransaction>
  runTransaction(work: (transaction: TestTransaction) => Promise<void>): Promise<void>
}

/** The parts of a transaction that the tests use. */
export interface TestTransaction {
  collection(name: string): ReturnType<Sdk['collection']>
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

/** The real SDK over loopback HTTP, in front of one database: for tests. */
export interface TestDoor {
  readonly database: Database
  readonly db: SdkDatabase
  start(): Promise<TestTransaction>
  /** Sends a body as it is, for what the SDK itself would not send. */
  send(body: Record<string, unknown>): Promise<Answer>
  close(): Promise<void>
}

/** Opens a database and an SDK that talks to it. */
export async function openTestDoor(options: Partial<DatabaseOptions> = {}): Promise<TestDoor> {
  // Without it the SDK asks Tencent's metadata service for credentials before every request.
  process.env['TENCENTCLOUD'] = 'true'
  process.env['SILENCE'] = 'true'
  const database = openDatabase({ directory: null, collections: { things: [] }, now: Date.now, ...options })
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      void database.handle(JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>).then((answer) => {
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify(answer))
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const app = tcb.init({
    env: 'local',
    secretId: 'id',
    secretKey: 'key',
    serviceUrl: `http://127.0.0.1:${port}/admin`,
  })
  const db: SdkDatabase = app.database()
  return {
    database,
    db,
    start: () => db.startTransaction(),
    send: (body) => database.handle(body),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          database.close()
          resolve()
        })
      }),
  }
}
