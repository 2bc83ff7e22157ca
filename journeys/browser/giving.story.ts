/** Bringing friends and spending points in a real browser, with pictures of what people see. */
import path from 'node:path'
import { orders } from '../../shared/rewards/contract'
import { type Community, startCommunity } from '../community'
import { foundCommunity } from '../founding'
import {
  aFewMinutesPass,
  aFriendComes,
  everywhere,
  givePoints,
  sceneOf,
  shelveAParcel,
  theParcelCosts,
} from '../giving'
import { accepted } from '../outcomes'
import { aFriendJoins, aMemberIsAtHome, aMemberReadsTheRules, theInviterIsPaid } from '../tales/friends'
import * as rewards from '../tales/rewards'
import { closeBrowser, openPhone } from './phone'

let community: Community
let parcel: string
beforeAll(async () => {
  community = await startCommunity({ web: path.resolve(__dirname, '../../dist/h5') })
  await foundCommunity(community)
})
afterAll(() => community.close())
afterAll(closeBrowser)

const open = (person: string, more: { route?: string; dark?: boolean } = {}) =>
  openPhone({ url: community.url, person, ...more })

test('a member earns, redeems a coupon, and the operator uses it up once', async () => {
  const owner = await open('owner')
  await rewards.theOwnerMakesACoupon(owner)
  await owner.close()
  parcel = await shelveAParcel(community)
  await givePoints(community, 'member', 400)
  await everywhere()
  const phone = await open('member')
  await rewards.aMemberRedeemsTheCoupon(phone)
  await phone.picture('coupon')
  const code = (await phone.texts()).find((text) => text.startsWith('CAFE-')) ?? ''
  const counter = await open('owner')
  await rewards.anOperatorGoesToTheCounter(counter)
  const enter = async () => {
    await counter.type('券码', code)
    await counter.tap('核销这个码')
  }
  await enter()
  await rewards.theCodeIsUsed(counter, enter)
  await counter.picture('counter')
  await counter.close()
  await rewards.theMemberSeesItUsed(phone)
  await phone.go('/rewards/tab/index')
  const picture = phone.page.locator('.reward-image img').filter({ visible: true }).first()
  await picture.waitFor()
  expect(await picture.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBeGreaterThan(0)
  await phone.close()
})

test('a parcel goes from its order to its number; a form stands in for WeChat’s address list', async () => {
  const phone = await open('member')
  await rewards.aMemberRedeemsAParcel(phone)
  await phone.tap('填收货地址')
  await phone.type('收货人', '林小满')
  await phone.type('电话', '13800000000')
  await phone.type('城市', '杭州市')
  await phone.type('详细地址', '花园路 1 号')
  await phone.tap('就寄这里')
  await rewards.theAddressIsKnown(phone)
  await phone.close()
  const operator = await open('owner')
  await rewards.anOperatorShips(operator)
  await operator.close()
  const mine = (await accepted(community.ask('member', orders, {}))).orders
  const order = mine.find(({ title }) => title === '帆布袋')
  const later = await open('member', { route: `/rewards/pages/order?order=${order?.order ?? ''}`, dark: true })
  await rewards.theParcelIsOnItsWay(later)
  await later.picture('parcel-dark')
  await later.close()
})

test('a price that changed meanwhile is said, and agreed to before anything is spent', async () => {
  const phone = await open('member')
  await rewards.aMemberAgreesToTheNewPrice(phone, () => theParcelCosts(community, parcel, 120))
  await phone.close()
})

test('a member brings a friend by the card, is paid, and given the gift of three', async () => {
  const inviter = await open('member')
  await aMemberReadsTheRules(inviter)
  await inviter.close()
  await aFriendComes(community, 'friend-1', 'member')
  await aFriendComes(community, 'friend-2', 'member')
  const scene = encodeURIComponent(await sceneOf(community, 'member'))
  const friend = await open('friend-3', { route: `/arrival/pages/look?scene=${scene}` })
  await aFriendJoins(friend, '我们的社群')
  await friend.close()
  const known = await open('second', { route: `/arrival/pages/look?scene=${scene}` })
  await aMemberIsAtHome(known)
  await known.close()
  await aFewMinutesPass(community)
  const later = await open('member')
  await theInviterIsPaid(later, '书友1')
  expect(await later.overflowing()).toBe(false)
  await later.picture('gift-arrived')
  await later.close()
})
