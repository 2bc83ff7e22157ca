/** What people do with a quiz, told once for both kinds of phone. */
import type { Phone } from '../tales'

/** The owner writes a quiz of one question and opens it to all. */
export async function theOwnerMakesAQuiz(phone: Phone): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('管理')
  await phone.see('问答与活动')
  await phone.tap('问答与活动')
  await phone.see('新问答')
  await phone.tap('新问答')
  await phone.see('先写个标题')
  await phone.type('标题', '春天的花')
  await phone.type('题目 1', '山茶什么时候开')
  await phone.type('第 1 题选项 1', '冬末')
  await phone.type('第 1 题选项 2', '盛夏')
  await phone.tap('第 1 题第 1 个正确')
  await phone.tap('发布')
  await phone.see('发布后成员就能')
  await phone.tap('1 小时')
  await phone.tap('发布给大家')
  await phone.see('新问答')
}

/** A member sees it on 今日, answers within the time, and hands in. */
export async function aMemberTakesTheQuiz(phone: Phone): Promise<void> {
  await phone.see('正在进行')
  await phone.tap('春天的花')
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
