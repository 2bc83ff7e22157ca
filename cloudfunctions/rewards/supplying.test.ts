/** An owed gift gets its place, or somebody else was faster: the order and the audit log say the same (SPEC 5.2, 10.3). */
import { type AnyAction, functionOf, type InputOf } from '../../shared/action'
import type { Answer } from '../../shared/documents'
import { requestIdAt } from '../../shared/ids'
import { claimOwnership, join } from '../../shared/membership/contract'
import type { Person } from '../../shared/person'
import { publish, restock, save, supply } from '../../shared/rewards/operator-contract'
import { freshOrder, withOrder } from '../../shared/rewards/orders'
import type { Reward } from '../../shared/rewards/state'
import { memberActions } from '../entrypoints/member'
import { operatorActions } from '../entrypoints/operator'
import type { Documents, Stored } from '../platform/documents'
import { personIdOf } from '../platform/identity'
import { serve } from '../platform/serve'
import { memoryDocuments } from '../platform/simulation/memory-documents'

const KEY = 'the-key'
let counted = 0

async function ask<A extends AnyAction>(
  documents: Documents,
  openid: string,
  action: A,
  input: InputOf<A>,
): Promise<Answer> {
  const main = serve(functionOf(action) === 'operator' ? operatorActions : memberActions, documents)
  const requestId = requestIdAt(Date.now(), (count) => new Uint8Array(count).fill(++counted))
  return main({ action: action.name, input, requestId }, { environment: JSON.stringify({ WX_OPENID: openid }) })
}

it('a place that is gone in between leaves the gift owed, and the record says that it was refused', async () => {
  process.env.QUNPU_OWNERSHIP_KEY = KEY
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
  const documents = memoryDocuments()
  await ask(documents, 'owner', claimOwnership, { key: KEY })
  await ask(documents, 'member', join, {})
  const kept = {
    kind: 'privilege',
    title: '共读书签',
    price: 0,
    limited: true,
    places: 1,
    gift: 'friends-basic',
  } as const
  await ask(documents, 'owner', save, kept)
  const [reward] = documents.all<Reward>('things').filter(({ kind }) => kind === 'reward')
  const id = reward?._id.slice('reward:'.length) ?? ''
  await ask(documents, 'owner', publish, { reward: id })
  const member = () => documents.get<Person>('people', personIdOf('member')) as Person
  const { _id, account, orders, version } = member()
  const order = `${account}abcdefgh`
  const cause = `friends:${account}:basic:1`
  const owed = freshOrder(id, reward as Reward, { id: order, price: 0, revision: 0, at: 1, cause })
  await documents.write('people', _id, version, { orders: withOrder(orders, { ...owed, state: 'owed' }) })
  const stateOf = () => member().orders.current.map(({ state }) => state)
  const recorded = () =>
    documents
      .all<Stored & { readonly action: string; readonly after: unknown }>('audit')
      .filter(({ action }) => action === 'rewards.supply')
      .map(({ after }) => after)

  const overtaken: Documents = {
    ...documents,
    claim: async (collection, lot, claimant) => {
      await documents.claim(collection, lot, 'redeem:faster0000000000:x:y:privilege')
      return documents.claim(collection, lot, claimant)
    },
  }
  expect(await ask(overtaken, 'owner', supply, { member: account, order })).toEqual({ ok: false, refusal: 'sold-out' })
  expect([stateOf(), recorded()]).toEqual([['owed'], [{ refused: 'sold-out' }]])
  await ask(documents, 'owner', restock, { reward: id, places: 1, reason: '补货' })
  expect(await ask(documents, 'owner', supply, { member: account, order })).toMatchObject({ ok: true })
  expect([stateOf(), recorded()]).toEqual([['waiting'], [{ refused: 'sold-out' }, { state: 'waiting' }]])
})
