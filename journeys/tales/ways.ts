/** Ways that many tales begin with. */
import type { Phone } from '../tales'

/** From 今日 to a page of the management tab. */
export async function toManagement(phone: Phone, page: string): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('管理')
  await phone.see(page)
  await phone.tap(page)
}

/** From 今日 to a page under 我的. */
export async function toMine(phone: Phone, page: string): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('我的')
  await phone.see(page)
  await phone.tap(page)
}

/** From 今日 to a new quiz, poll, relay or event. */
export async function toNew(phone: Phone, kind: string): Promise<void> {
  await toManagement(phone, '问答与活动')
  await phone.see(`新${kind}`)
  await phone.tap(`新${kind}`)
}

/** A draft is finished: it is opened to all, for a day unless told. */
export async function publish(phone: Phone, kind: string, span?: string): Promise<void> {
  await phone.tap('发布')
  await phone.see('发布后成员就能')
  if (span !== undefined) await phone.tap(span)
  await phone.tap('发布给大家')
  await phone.see(`新${kind}`)
}

/** From the card of what is on now to one of it. */
export async function toWhatIsOn(phone: Phone, title: string): Promise<void> {
  await phone.see('正在进行')
  await phone.tap(title)
}

/** The first check-in of somebody who has just come in. */
export async function checksInForTheFirstTime(phone: Phone): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('浇水签到')
  await phone.see('今天已浇水')
}
