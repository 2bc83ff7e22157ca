/** Where people come from, told once: it runs on the compiled mini program and in the browser. */
import type { Phone } from '../tales'

async function openChannels(phone: Phone): Promise<void> {
  await phone.tap('管理')
  await phone.see('从哪里来')
  await phone.tap('渠道')
  await phone.see('所有人怎么进来')
}

/** The owner looks at the funnel, makes a channel for a poster, and gets its code. */
export async function theOwnerMakesAChannel(phone: Phone): Promise<void> {
  await openChannels(phone)
  await phone.see('公众号周二推文')
  await phone.see('哪道题拦人')
  await phone.tap('新建渠道')
  await phone.type('渠道名称', '门店海报')
  await phone.tap('线下')
  await phone.type('已经花了多少钱（元）', '60')
  await phone.tap('建好这个渠道')
  await phone.see('这类渠道没有参照')
  await phone.tap('取小程序码')
  await phone.see('长期有效')
}

/** Somebody came in by the code: the funnel has moved, and the channel has a price for each member. */
export async function theOwnerSeesTheFunnelMove(phone: Phone): Promise<void> {
  await openChannels(phone)
  await phone.tap('门店海报')
  await phone.see('走到了哪一步')
  await phone.see('¥60')
}

/** The owner closes a channel whose posters hang no more; it is found among the closed ones. */
export async function theOwnerClosesAChannel(phone: Phone): Promise<void> {
  await phone.tap('关掉渠道')
  await phone.see('码还能扫，从它来的人照样算在这里')
  await phone.tap('理由：投放结束')
  await phone.tap('关掉')
  await phone.see('线下，已关掉')
}

/** A member makes a poster with a code of their own and keeps it. */
export async function aMemberKeepsAPoster(phone: Phone): Promise<void> {
  await phone.tap('生成海报')
  await phone.tap('存到相册')
}
