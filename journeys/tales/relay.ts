/** What people do with a relay, told once for both kinds of phone. */
import type { Phone } from '../tales'
import { publish, toManagement, toNew, toWhatIsOn } from './ways'

/** The owner gathers orders for apples: two people, three boxes each at most. */
export async function theOwnerGathers(phone: Phone): Promise<void> {
  await toNew(phone, '接龙')
  await phone.see('先写接什么')
  await phone.type('接什么', '团一箱苹果')
  await phone.type('最多几个人', '2')
  await phone.type('单位', '箱')
  await publish(phone, '接龙')
}

/** A member takes a line, changes it, and stands in the list. */
export async function aMemberTakesALine(phone: Phone): Promise<void> {
  await toWhatIsOn(phone, '团一箱苹果')
  await phone.see('第一个就是你')
  await phone.tap('接一个')
  await phone.see('要几箱')
  await phone.tap('要几箱（最多 3）加一')
  await phone.type('备注', '周六来拿')
  await phone.tap('接上')
  await phone.see('周六来拿')
  await phone.see('2 箱')
  await phone.tap('改我的')
  await phone.see('改我的这一行')
  await phone.tap('要几箱（最多 3）加一')
  await phone.tap('存好')
  await phone.see('3 箱')
}

/** The second takes the last line, a third finds it full; who gives theirs back makes room. */
export async function theLastLineIsTaken(second: Phone): Promise<void> {
  await toWhatIsOn(second, '团一箱苹果')
  await second.tap('接一个')
  await second.tap('接上')
  await second.see('2 人')
}

export async function aThirdFindsItFull(third: Phone): Promise<void> {
  await toWhatIsOn(third, '团一箱苹果')
  await third.see('位置满了')
}

/** Who withdraws is asked first; the line is anybody's again. */
export async function aMemberGivesTheLineBack(phone: Phone): Promise<void> {
  await phone.tap('退出')
  await phone.see('退出接龙？')
  await phone.tap('确定退出')
}

/** The owner takes the list home and ends it. */
export async function theOwnerTakesTheList(phone: Phone): Promise<void> {
  await toManagement(phone, '问答与活动')
  await phone.tap('团一箱苹果')
  await phone.see('2 / 2 人')
  await phone.tap('导出 Excel')
}
