/** Law 7: nothing leaves the server that the action's output schema does not name, whatever a handler says by accident. */
import * as v from 'valibot'
import { command as declareCommand, query as declareQuery } from '../../shared/action'
import { accept, refuse } from '../../shared/outcome'
import type { Person } from '../../shared/person'
import type { Files } from './files'
import { command, query } from './handler'
import { personIdOf } from './identity'
import { serve } from './serve'
import { memoryDocuments } from './simulation/memory-documents'
import { whoever } from './subjects'
import { noWeChat } from './wechat'

const output = v.object({ shown: v.string(), rows: v.array(v.object({ name: v.string() })) })
/** What a careless handler gives: all it has. */
const everything = {
  ...{ shown: '看得见', openid: 'oABC', right: [1] },
  rows: [{ name: '山茶', address: '花园路 1 号', _id: 'p1' }],
}
const named = { shown: '看得见', rows: [{ name: '山茶' }] }

const asked = declareQuery({ name: 'test.ask', caller: 'anyone', input: v.strictObject({}), output, refusals: [] })
const done = declareCommand({ name: 'test.do', caller: 'anyone', input: v.strictObject({}), output, refusals: [] })

const documents = memoryDocuments()
const handlers = [
  query(asked, async () => accept(everything)),
  command(done, whoever, (state) => accept({ state, answer: () => everything })),
]
const main = serve(handlers, documents, {} as Files, () => noWeChat)
const somebody = { environment: JSON.stringify({ WX_OPENID: 'somebody' }) }
const call = (action: string, requestId?: string) => main({ action, input: {}, requestId }, somebody)

beforeAll(() => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
})

it('a query tells only what its schema names, at every depth', async () => {
  expect(await call('test.ask')).toEqual({ ok: true, value: named })
})

it('a command tells only that, the first time and again, and no more is kept of its answer', async () => {
  const requestId = idNow()
  expect(await call('test.do', requestId)).toEqual({ ok: true, value: named })
  expect(await call('test.do', requestId)).toEqual({ ok: true, value: named })
  const kept = documents.get<Person>('people', personIdOf('somebody'))?.answered
  expect(kept?.map(({ answer }) => answer)).toEqual([{ ok: true, value: named }])
})

it('a refusal tells only what is named for it', async () => {
  const told = { price: 30, cost: 7, openid: 'oABC', right: [1] }
  const refusing = (name: string) =>
    query({ ...asked, name: `test.${name}`, refusals: [name] }, async () => refuse(name, told))
  const other = serve([refusing('price-changed'), refusing('made-up')], documents, {} as Files, () => noWeChat)
  const say = (name: string) => other({ action: `test.${name}`, input: {} }, somebody)
  expect(await say('price-changed')).toEqual({ ok: false, refusal: 'price-changed', detail: { price: 30 } })
  expect(await say('made-up')).toEqual({ ok: false, refusal: 'made-up' })
})

it('an answer that was kept before the contract changed is not told: who asks again looks anew', async () => {
  const requestId = idNow()
  await call('test.do', requestId)
  const today = { ...done, output: v.object({ shown: v.number() }) }
  const other = serve([command(today, whoever, () => refuse('never' as never))], documents, {} as Files, () => noWeChat)
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(await other({ action: 'test.do', input: {}, requestId }, somebody)).toEqual({ ok: false, refusal: 'expired' })
})

it('an answer that lacks what its schema names does not leave at all', async () => {
  const faulty = query(asked, async () => accept({ ...everything, shown: 7 } as never))
  const other = serve([faulty], documents, {} as Files, () => noWeChat)
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const told = await other({ action: 'test.ask', input: {} }, somebody)
  expect(told).toMatchObject({ ok: false, refusal: 'internal' })
  expect(JSON.stringify(told)).not.toContain('oABC')
})

/** A request id of this instant. */
function idNow(): string {
  const at = Date.now().toString(16).padStart(12, '0')
  return `${at.slice(0, 8)}-${at.slice(8)}-7000-8000-000000000000`
}
