/** What people do with a quiz, told once for both kinds of phone. */
import type { Phone } from '../tales'
import { publish, toNew, toWhatIsOn } from './ways'

/** The owner writes a quiz of one question and opens it to all. */
export async function theOwnerMakesAQuiz(phone: Phone): Promise<void> {
  await toNew(phone, '问答')
  await phone.see('先写个标题')
  await phone.type('标题', '春天的花')
  await phone.type('题目 1', '山茶什么时候开')
  await phone.type('第 1 题选项 1', '冬末')
  await phone.type('第 1 题选项 2', '盛夏')
  await phone.tap('第 1 题第 1 个正确')
  await publish(phone, '问答', '1 小时')
}

/** A member sees it on 今日, answers within the time, and hands in. */
export async function aMemberTakesTheQuiz(phone: Phone): Promise<void> {
  await toWhatIsOn(phone, '春天的花')
  await phone.see('开始答题')
  await phone.tap('开始答题')
  await phone.see('山茶什么时候开')
  await phone.tap('冬末')
  await phone.tap('交卷')
  await phone.see('现在交卷')
  await phone.tap('确定交卷')
  await phone.see('已交卷')
}

/** When it has ended, the member finds score, place and explanation. */
export async function theMemberSeesTheResult(phone: Phone): Promise<void> {
  await phone.see('积分')
  await phone.see('名次')
  await phone.see('1/1')
  await phone.see('+20')
}
