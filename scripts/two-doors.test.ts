/** Law 8: no client reads or writes the database; the two doors are the functions `member` and `operator`. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describeContract } from '../cloudfunctions/entrypoints/contract'
import { contracts } from '../shared/contracts'

const client = path.resolve(__dirname, '../client/src')
const sources = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(client, file), 'utf8') }))

const naming = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file)

test('nothing in the client opens a database', () => {
  expect(sources.length).toBeGreaterThan(100)
  expect(naming(/\.database\s*\(|@cloudbase\/|wx-server-sdk|wx\.cloud\.(?!call)\w*[dD]atabase/)).toEqual([])
})

test('every action is behind one of the two doors', () => {
  const { actions } = describeContract()
  expect(actions).toHaveLength(contracts.length)
  expect([...new Set(actions.map((action) => action.function))].sort()).toEqual(['member', 'operator'])
})
