import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Index } from '../../cloudfunctions/platform/indexes'
import { openDatabase } from './database'
import { type Document, encode } from './wire'

const TURN: Index = { name: 'turn', keys: [['turn', 1]] }
let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'documents-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

async function list(
  collections: Record<string, readonly Index[]>,
  query: Document,
  largeCollectionAt = 1,
): Promise<Document[] | string> {
  const database = openDatabase({ directory, collections, now: () => 0, largeCollectionAt })
  const answer = await database.handle({
    action: 'database.getDocument',
    collectionName: 'things',
    query: encode(query),
    limit: 1_000,
  })
  database.close()
  return answer.code ?? (answer.data as { list: string[] }).list.map((text) => JSON.parse(text) as Document)
}

/** Runs the writer until it has acknowledged so many turns, then kills it in the middle of whatever it does. */
function killAfter(turns: number): Promise<number> {
  const writer = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'durability.writer.ts'), directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve) => {
    let acknowledged = 0
    writer.stdout.on('data', (chunk: Buffer) => {
      acknowledged += chunk.toString().split('\n').length - 1
      if (acknowledged >= turns) writer.kill('SIGKILL')
    })
    writer.on('close', () => resolve(acknowledged))
  })
}

test('what was acknowledged is there after the process was killed, in documents and in indexes', async () => {
  const acknowledged = await killAfter(200)
  expect(acknowledged).toBeGreaterThanOrEqual(200)
  const [counter = {}] = (await list({ things: [TURN] }, { _id: 'counter' })) as Document[]
  const turns = Number((counter['turn'] as { $numberInt: string }).$numberInt)
  expect(turns).toBeGreaterThanOrEqual(acknowledged)
  // The index tells the same: exactly one counter, at its last turn, and one document of every turn.
  expect(await list({ things: [TURN] }, { turn: turns })).toHaveLength(2)
  expect(await list({ things: [TURN] }, { turn: { $gt: turns - 100, $lt: turns } })).toHaveLength(99)
})

test('an index is built when it is first defined, built anew when its definition changed, and dropped when it is gone', async () => {
  const database = openDatabase({ directory, collections: { things: [] }, now: () => 0 })
  database.load('things', [
    { _id: 1, turn: 1, name: 'x' },
    { _id: 2, turn: 2, name: 'y', list: [1, 2] },
  ])
  database.close()
  const found = (document: number): unknown[] => [expect.objectContaining({ _id: { $numberInt: String(document) } })]
  expect(await list({ things: [] }, { turn: 2 })).toBe('DATABASE_REQUEST_FAILED')
  expect(await list({ things: [TURN] }, { turn: 2 })).toEqual(found(2))
  expect(
    await list(
      {
        things: [
          {
            name: 'turn',
            keys: [
              ['name', 1],
              ['turn', 1],
            ],
          },
        ],
      },
      { name: 'x' },
    ),
  ).toEqual(found(1))
  expect(await list({ things: [{ name: 'list', keys: [['list', 1]] }] }, { list: 2 })).toEqual(found(2))
  expect(await list({ things: [] }, { name: 'x' })).toBe('DATABASE_REQUEST_FAILED')
})
