/** Bringing friends and spending points, on the untouched production build of the mini program. */
import { orders } from '../../shared/rewards/contract'
import { type Community, startCommunity } from '../community'
import { foundCommunity } from '../founding'
import {
  aFewMinutesPass,
  aFriendComes,
  everywhere,
  givePoints,
  shelveAParcel,
  stopRewardingInvitations,
  theParcelCosts,
} from '../giving'
import { accepted } from '../outcomes'
import {
  aFriendJoins,
  aMemberIsAtHome,
  aMemberReadsTheRules,
  nothingIsPromised,
  theInviterIsPaid,
} from '../tales/friends'
import * as rewards from '../tales/rewards'
import { openMiniProgram } from './mini-program'

let community: Community
let parcel: string
beforeAll(async () => {
  community = await startCommunity()
  await foundCommunity(community)
})
afterAll(() => community.close())

const open = (openid: string, path?: string) =>
  openMiniProgram({ emulatorUrl: community.url, openid, ...(path === undefined ? {} : { path }) })

test('a member earns, redeems a coupon, and the operator scans it once', async () => {
  const owner = await open('owner')
  await rewards.theOwnerMakesACoupon(owner)
  owner.close()
  parcel = await shelveAParcel(community)
  await givePoints(community, 'member', 400)
  await everywhere()
  const phone = await open('member')
  await rewards.aMemberRedeemsTheCoupon(phone)
  const code = phone.texts().find((text) => text.startsWith('CAFE-')) ?? ''
  const counter = await open('owner')
  await rewards.anOperatorGoesToTheCounter(counter)
  counter.dialogs.nextScan = code
  const scan = () => counter.tap('扫一扫')
  await scan()
  await rewards.theCodeIsUsed(counter, scan)
  counter.close()
  await rewards.theMemberSeesItUsed(phone)
  phone.close()
})

test('a parcel goes from its order to its number; its address comes from WeChat', async () => {
  const phone = await open('member')
  await rewards.aMemberRedeemsAParcel(phone)
  phone.dialogs.nextAddress = {
    ...{ userName: '林小满', telNumber: '13800000000', provinceName: '浙江省', cityName: '杭州市' },
    ...{ countyName: '西湖区', detailInfo: '花园路 1 号', postalCode: '310000' },
  }
  await phone.tap('填收货地址')
  await rewards.theAddressIsKnown(phone)
  phone.close()
  const operator = await open('owner')
  await rewards.anOperatorShips(operator)
  operator.close()
  const mine = (await accepted(community.ask('member', orders, {}))).orders
  const order = mine.find(({ title }) => title === '帆布袋')
  const later = await open('member', `rewards/pages/order?order=${order?.order ?? ''}`)
  await rewards.theParcelIsOnItsWay(later)
  later.close()
})

test('a price that changed meanwhile is said, and agreed to before anything is spent', async () => {
  const phone = await open('member')
  await rewards.aMemberAgreesToTheNewPrice(phone, () => theParcelCosts(community, parcel, 120))
  phone.close()
})

test('a member brings a friend by the card, is paid, and given the gift of three', async () => {
  const inviter = await open('member')
  await aMemberReadsTheRules(inviter)
  const card = inviter.share()
  expect(`${card?.title}`).not.toMatch(/积分|礼|奖/)
  inviter.close()
  await aFriendComes(community, 'friend-1', 'member')
  await aFriendComes(community, 'friend-2', 'member')
  const friend = await open('friend-3', card?.path?.slice(1))
  await friend.seePage('arrival/pages/look')
  await aFriendJoins(friend, '我们的社群')
  friend.close()
  const known = await open('second', card?.path?.slice(1))
  await known.seePage('today/pages/index')
  await aMemberIsAtHome(known)
  known.close()
  await aFewMinutesPass(community)
  const later = await open('member')
  await theInviterIsPaid(later, '书友1')
  later.close()
  await stopRewardingInvitations(community)
  const quiet = await open('second')
  await nothingIsPromised(quiet)
  quiet.close()
})
