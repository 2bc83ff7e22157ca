/** What people do with an event, told once for both kinds of phone. */
import type { Phone } from '../tales'
import { publish, toManagement, toNew, toWhatIsOn } from './ways'

/** The owner invites to a talk with one seat, tomorrow evening. */
export async function theOwnerInvites(phone: Phone): Promise<void> {
  await toNew(phone, '活动')
  await phone.see('先写活动的名字')
  await phone.type('名字', '译者聊翻译')
  await phone.see('写上在哪里，或怎么进')
  await phone.type('怎么进', '腾讯会议 123')
  await phone.type('名额', '1')
  await publish(phone, '活动')
}

/** A member takes the only seat and reads where to tune in. */
export async function aMemberTakesTheSeat(phone: Phone): Promise<void> {
  await toWhatIsOn(phone, '译者聊翻译')
  await phone.see('报上名就能看到')
  await phone.tap('报名')
  await phone.see('你有位子')
  await phone.see('腾讯会议 123')
}

/** The next one waits in the line and knows their place. */
export async function theNextWaits(phone: Phone): Promise<void> {
  await toWhatIsOn(phone, '译者聊翻译')
  await phone.see('可以候补')
  await phone.tap('排候补')
  await phone.see('候补第 1 位')
}

/** Who has the seat gives it up, after being asked. */
export async function theSeatIsGivenUp(phone: Phone): Promise<void> {
  await phone.tap('取消报名')
  await phone.see('取消报名？')
  await phone.tap('让出位子')
  await phone.see('报上名就能看到')
}

/** Who waited has the seat and finds it in the inbox. */
export async function theNextHasTheSeat(phone: Phone): Promise<void> {
  await phone.see('你有位子')
}

/** At the door: the code is typed, the points are there. */
export async function aMemberArrives(phone: Phone, code: string): Promise<void> {
  await phone.see('可以签到了')
  await phone.tap('签到')
  await phone.see('到场签到')
  await phone.type('签到码', code)
  await phone.tap('我到了')
  await phone.see('已到场')
}

/** The operator holds the code out, and sees who has come. */
export async function theDoorIsOpened(phone: Phone): Promise<void> {
  await toManagement(phone, '问答与活动')
  await phone.tap('译者聊翻译')
  await phone.tap('出示签到码')
  await phone.see('扫码或输入数字')
}

/** A second event is called off; whoever had a seat reads why. */
export async function theOwnerCallsItOff(phone: Phone): Promise<void> {
  await phone.tap('取消活动')
  await phone.see('不能恢复')
  await phone.tap('理由：讲者临时来不了，改期再约')
  await phone.tap('取消活动并通知大家')
  await phone.see('取消了：讲者临时来不了')
}

export async function aMemberReadsWhy(phone: Phone): Promise<void> {
  await phone.see('「译者聊翻译」取消了')
  await phone.see('讲者临时来不了，改期再约')
  await phone.tap('「译者聊翻译」取消了')
  await phone.see('活动取消了')
}
