import { type Community, startCommunity } from '../../journeys/community'
import { everywhere, foundCommunity } from '../../journeys/founding'
import { accepted } from '../../journeys/outcomes'
import { waiting } from '../../shared/manage/contract'
import { appoint, join, me, remove } from '../../shared/membership/contract'
import { adjust } from '../../shared/points/contract'
import { decide, publish, queue } from '../../shared/posts/contract'
import { redeem } from '../../shared/rewards/contract'
import { cancelOrder, publish as offer, save, waitingOrders } from '../../shared/rewards/operator-contract'

let community: Community
beforeAll(async () => {
  community = await startCommunity()
  await foundCommunity(community)
})
afterAll(() => community.close())

const thingsOf = async (openid: string) => (await accepted(community.ask(openid, waiting, {}))).things

/** A new reward that costs nothing, known to every instance. */
async function somethingFree(): Promise<string> {
  const terms = { kind: 'privilege' as const, title: '一张贴纸', about: '', price: 0, limited: false }
  const { reward } = await accepted(community.ask('owner', save, terms))
  await accepted(community.ask('owner', offer, { reward }))
  await everywhere()
  return reward
}

describe('what waits for an operator', () => {
  it('is nothing in a quiet community, and is told in a request for each list', async () => {
    expect(await thingsOf('owner')).toEqual([])
    await community.resetRequests()
    await thingsOf('owner')
    // The operator, and one look at each list: four of texts, one each of reviews, removals, orders and invitations.
    expect((await community.requests()).total).toBeLessThanOrEqual(9)
  })

  it('counts texts and orders, oldest first told, and forgets what was decided', async () => {
    const before = Date.now()
    await accepted(community.ask('member', publish, { text: '加微信 abc12345 有惊喜', topics: [] }))
    const { account } = await accepted(community.ask('buyer', join, { nickname: '桂花' }))
    await accepted(community.ask('owner', adjust, { member: account, points: 100, reason: '测试' }))
    const terms = { kind: 'privilege' as const, title: '一次点歌', about: '', price: 10, limited: false }
    const { reward } = await accepted(community.ask('owner', save, terms))
    await accepted(community.ask('owner', offer, { reward }))
    await accepted(community.ask('buyer', redeem, { reward, price: 10 }))
    const things = await thingsOf('owner')
    expect(things).toMatchObject([
      { kind: 'texts', count: 1, more: false },
      { kind: 'orders', count: 1, more: false },
    ])
    for (const { since } of things) expect(since).toBeGreaterThanOrEqual(before - 1_000)
    const [item] = (await accepted(community.ask('owner', queue, {}))).items
    await accepted(community.ask('owner', decide, { item: item?.id ?? '', approve: true }))
    expect((await thingsOf('owner')).map(({ kind }) => kind)).toEqual(['orders'])
  })

  it('is also the order of somebody who was removed, until it came to an end', async () => {
    const { account } = await accepted(community.ask('buyer', me, {}))
    const before = (await thingsOf('owner')).filter(({ kind }) => kind === 'orders')
    expect(before).toMatchObject([{ count: 1 }])
    await accepted(community.ask('owner', remove, { member: account, reason: '小号', fraud: true }))
    expect((await thingsOf('owner')).filter(({ kind }) => kind === 'orders')).toMatchObject([{ count: 1 }])
    const [waiting] = (await accepted(community.ask('owner', waitingOrders, {}))).orders
    expect(waiting).toMatchObject({ member: account, removed: true })
    const ending = { member: account, order: waiting?.order ?? '', reason: '移出了' }
    await accepted(community.ask('owner', cancelOrder, ending))
    expect((await thingsOf('owner')).filter(({ kind }) => kind === 'orders')).toEqual([])
    await accepted(community.ask('member', redeem, { reward: await somethingFree(), price: 0 }))
  })

  it('is what the role may decide: an assistant hears of orders, not of texts', async () => {
    const { account } = await accepted(community.ask('helper', join, { nickname: '白芷' }))
    await accepted(community.ask('owner', appoint, { member: account, role: 'assistant' }))
    await accepted(community.ask('member', publish, { text: '加微信 abc12345 有惊喜', topics: [] }))
    expect((await thingsOf('helper')).map(({ kind }) => kind)).toEqual(['orders'])
  })
})
