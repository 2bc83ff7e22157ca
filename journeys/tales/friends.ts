/** Bringing friends: the rules are read before the card leaves, a friend joins, the inviter is paid and given the gift. */
import type { Phone } from '../tales'
import { checksInForTheFirstTime, toMine } from './ways'

/** A member finds the invitation page: the steps, the exact rewards and the whole rules stand there before anything is shared. */
export async function aMemberReadsTheRules(phone: Phone): Promise<void> {
  await toMine(phone, '邀请朋友')
  await phone.see('怎么才算一位')
  await phone.see('转发本身没有奖励，也不会解锁任何内容')
  await phone.tap('看完整规则')
  await phone.see('算满 3 位，送「基础礼包」，只送一次')
  await phone.tap('关闭')
  await phone.seeNoMore('怎么防作弊')
  await phone.see('发给朋友')
}

/** A friend who opened the card sees the community first, joins, is welcomed, and checks in for the first time. */
export async function aFriendJoins(phone: Phone, community: string): Promise<void> {
  await phone.see('怎么进来')
  await phone.see('加入以后')
  await phone.tap(`加入${community}`)
  await phone.see('欢迎来到')
  await phone.tap('去今日浇第一次水')
  await checksInForTheFirstTime(phone)
}

/** A member who opens a card or scans a code is at home: nobody shows them the way in again. */
export async function aMemberIsAtHome(phone: Phone): Promise<void> {
  await phone.see('浇水签到')
  await phone.seeNoMore('怎么进来')
}

/** The inviter sees the friend, the points and the gift, and finds the gift among the orders. */
export async function theInviterIsPaid(phone: Phone, friend: string): Promise<void> {
  await toMine(phone, '邀请朋友')
  await phone.see(friend)
  await phone.see('+15')
  await phone.see('已送达')
  await phone.tap('去我的兑换看礼物')
  await phone.see('基础礼包')
  await phone.see('礼物')
}

/** Where invitations bring no rewards, the page says so, and the card can be sent all the same. */
export async function nothingIsPromised(phone: Phone): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('我的')
  await phone.tap('邀请朋友')
  await phone.see('这个社群的邀请不发积分和礼物，朋友来了就好')
  await phone.seeNoMore('15 积分')
  await phone.see('发给朋友')
}
