/** A physical good from its order to the erasure of its address; leaving with open orders (SPEC 2.6, 6.3). */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Community, startCommunity } from '../../journeys/community'
import { foundCommunity } from '../../journeys/founding'
import { accepted } from '../../journeys/outcomes'
import type { InputOf } from '../../shared/action'
import { list as audit } from '../../shared/audit/contract'
import { appoint, exportMyData, join, leave, me, remove } from '../../shared/membership/contract'
import { adjust, prove } from '../../shared/points/contract'
import { cancel, openCoupon, orderDetail, orders, redeem, setAddress } from '../../shared/rewards/contract'
import {
  cancelOrder,
  fulfil,
  importCodes,
  list,
  publish,
  save,
  showAddress,
  waitingOrders,
} from '../../shared/rewards/operator-contract'

let community: Community
let parcel = ''
let coupon = ''

const at = (beijing: string) => community.clock(new Date(`${beijing}+08:00`).toISOString())
const address = {
  ...{ name: '林小满', phone: '13800001234', province: '浙江省', city: '杭州市', county: '西湖区' },
  ...{ detail: '花园路一号三栋', postcode: '310000' },
}
const secrets = ['林小满', '13800001234', '花园路']

/** Everything that the emulator has put on disk. */
async function onDisk(): Promise<string> {
  const files = await readdir(community.data, { recursive: true, withFileTypes: true })
  const texts = files
    .filter((file) => file.isFile())
    .map((file) => readFile(path.join(file.parentPath, file.name), 'utf8'))
  return (await Promise.all(texts)).join('\n')
}
const readable = (text: string) => secrets.filter((secret) => text.includes(secret))

beforeAll(async () => {
  community = await startCommunity()
  await at('2027-03-01T09:00:00')
  await foundCommunity(community)
  parcel = await offered({ kind: 'physical', title: '山茶帆布袋', price: 100, limited: true, places: 9 })
  coupon = await offered({ kind: 'coupon', title: '咖啡券', price: 50, limited: true }, 'CUP-1\nCUP-2\nCUP-3')
}, 60_000)
afterAll(() => community.close())

async function offered(asked: InputOf<typeof save>, codes?: string): Promise<string> {
  const { reward } = await accepted(community.ask('owner', save, asked))
  if (codes !== undefined) await accepted(community.ask('owner', importCodes, { reward, lines: codes }))
  await accepted(community.ask('owner', publish, { reward }))
  return reward
}

let people = 0
async function member() {
  const openid = `receiver-${++people}`
  const { account } = await accepted(community.ask(openid, join, { nickname: `收件人${people}` }))
  await accepted(community.ask('owner', adjust, { member: account, points: 200, reason: '测试' }))
  return { openid, account }
}
const bought = async (openid: string, reward = parcel, price = 100) =>
  (await accepted(community.ask(openid, redeem, { reward, price }))).order

describe('an address', () => {
  it('of somebody who was removed is still there for who ships; cancelled, the points go back and the place is free again', async () => {
    const { openid, account } = await member()
    const order = await bought(openid)
    await accepted(community.ask(openid, setAddress, { order, address }))
    const without = await bought(openid)
    await accepted(community.ask('owner', remove, { member: account, reason: '广告', fraud: false }))
    const left = async () => {
      const { rewards } = await accepted(community.ask('owner', list, {}))
      return rewards.find((one) => one.reward === parcel)?.left
    }
    const before = await left()
    const waiting = (await accepted(community.ask('owner', waitingOrders, {}))).orders.filter(
      (one) => one.member === account,
    )
    expect(waiting).toMatchObject([
      { order, removed: true, whereKnown: true },
      { order: without, removed: true, whereKnown: false },
    ])
    expect(await accepted(community.ask('owner', showAddress, { member: account, order }))).toEqual({ address })
    const shipped = { company: '顺丰', number: 'SF100200300' }
    await accepted(community.ask('owner', fulfil, { member: account, order, parcel: shipped }))
    expect(
      await accepted(community.ask('owner', cancelOrder, { member: account, order: without, reason: '没有地址' })),
    ).toMatchObject({ state: 'cancelled', balance: 100 })
    expect(await left()).toBe((before ?? 0) + 1)
    // Whoever was removed still can do nothing themselves.
    expect(await community.ask(openid, redeem, { reward: parcel, price: 100 })).toMatchObject({ ok: false })
  })

  it('is seen by its member and by who ships, and by nobody else; it lies nowhere readable', async () => {
    const { openid, account } = await member()
    const order = await bought(openid)
    expect(await community.ask('owner', fulfil, { member: account, order })).toMatchObject({ refusal: 'no-address' })
    await accepted(community.ask(openid, setAddress, { order, address }))
    expect((await accepted(community.ask(openid, orderDetail, { order }))).address).toEqual(address)
    const ships = await member()
    const watches = await member()
    await accepted(community.ask('owner', appoint, { member: ships.account, role: 'assistant' }))
    await accepted(community.ask('owner', appoint, { member: watches.account, role: 'supervisor' }))
    const show = (who: string) => community.ask(who, showAddress, { member: account, order })
    expect(await show(ships.openid)).toMatchObject({ ok: true, value: { address } })
    expect(await show(watches.openid)).toMatchObject({ refusal: 'not-allowed' })
    expect(await show(openid)).toMatchObject({ refusal: 'not-allowed' })
    expect(await community.ask((await member()).openid, orderDetail, { order })).toMatchObject({
      refusal: 'no-such-order',
    })
    const told = [
      await community.ask(openid, exportMyData, {}),
      await community.ask(openid, orders, {}),
      await community.ask('owner', waitingOrders, {}),
      await community.ask('owner', audit, {}),
    ]
    expect(readable(JSON.stringify(told))).toEqual([])
    expect(readable(await onDisk())).toEqual([])
    expect(readable(community.log())).toEqual([])
  }, 30_000)

  it('is erased 30 days after the parcel was sent, by the nightly work alone; the parcel’s number goes with it', async () => {
    await at('2027-03-02T10:00:00')
    const { openid, account } = await member()
    const order = await bought(openid)
    await accepted(community.ask(openid, setAddress, { order, address }))
    const sent = { company: '顺丰', number: 'SF10012345' }
    expect(await community.ask('owner', fulfil, { member: account, order })).toMatchObject({ refusal: 'parcel-needed' })
    await accepted(community.ask('owner', fulfil, { member: account, order, parcel: sent }))
    expect(await community.ask('owner', fulfil, { member: account, order, parcel: sent })).toMatchObject({
      refusal: 'already-settled',
    })
    expect(await community.ask(openid, setAddress, { order, address })).toMatchObject({ refusal: 'already-settled' })
    await at('2027-04-01T09:59:00')
    await community.runTimer('sweep')
    expect(await accepted(community.ask(openid, orderDetail, { order }))).toMatchObject({
      address,
      order: { state: 'fulfilled', parcel: sent, whereKnown: true },
    })
    await at('2027-04-01T10:01:00')
    await community.runTimer('sweep')
    expect(await accepted(community.ask(openid, orderDetail, { order }))).toMatchObject({
      address: null,
      order: { state: 'fulfilled', parcel: null, whereKnown: false },
    })
    expect(await community.ask('owner', showAddress, { member: account, order })).toMatchObject({ ok: false })
  }, 30_000)
})

describe('leaving', () => {
  it('is refused while an order is open, and says how many; after it was cancelled the member may go', async () => {
    await at('2027-04-02T10:00:00')
    const { openid } = await member()
    const order = await bought(openid)
    expect(await community.ask(openid, leave, { confirm: true })).toEqual({
      ok: false,
      refusal: 'open-orders',
      detail: { open: 1 },
    })
    expect(await accepted(community.ask(openid, me, {}))).toMatchObject({ balance: 100 })
    await accepted(community.ask(openid, cancel, { order }))
    await accepted(community.ask(openid, leave, { confirm: true }))
  })

  it('with a coupon that was seen takes an operator, who can cancel it', async () => {
    const { openid, account } = await member()
    const order = await bought(openid, coupon, 50)
    await accepted(community.ask(openid, openCoupon, { order }))
    expect(await community.ask(openid, cancel, { order })).toMatchObject({ refusal: 'already-opened' })
    expect(await community.ask(openid, leave, { confirm: true })).toMatchObject({ refusal: 'open-orders' })
    await accepted(community.ask('owner', cancelOrder, { member: account, order, reason: '成员要求取消' }))
    await accepted(community.ask(openid, leave, { confirm: true }))
  })

  it('takes a kept address along: nothing of it is left in any form', async () => {
    const { openid, account } = await member()
    const order = await bought(openid)
    await accepted(community.ask(openid, setAddress, { order, address }))
    await accepted(
      community.ask('owner', fulfil, { member: account, order, parcel: { company: '中通', number: 'ZT778899' } }),
    )
    await accepted(community.ask(openid, leave, { confirm: true }))
    await community.runTimer('sweep')
    expect(await community.ask('owner', showAddress, { member: account, order })).toMatchObject({
      refusal: 'no-such-member',
    })
  })

  it('the export tells every order, open and settled', async () => {
    const { openid } = await member()
    const first = await bought(openid)
    await accepted(community.ask(openid, cancel, { order: first }))
    const second = await bought(openid)
    const { orders: told, moreOrders } = await accepted(community.ask(openid, exportMyData, {}))
    expect(told.map(({ order, state, price }) => [order, state, price]).sort()).toEqual(
      [
        [first, 'cancelled', 100],
        [second, 'waiting', 100],
      ].sort(),
    )
    expect(moreOrders).toBe(false)
  })
})

it('in the end every balance is the sum of its entries', async () => {
  await community.runTimer('sweep')
  expect((await accepted(community.ask('owner', prove, {}))).mismatches).toEqual([])
})
