/** What people do with a poll, told once for both kinds of phone. */
import type { Phone } from '../tales'

/** The owner asks everybody, anonymously. */
export async function theOwnerAsks(phone: Phone): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('管理')
  await phone.see('问答与活动')
  await phone.tap('问答与活动')
  await phone.see('新投票')
  await phone.tap('新投票')
  await phone.see('先写要问什么')
  await phone.type('问什么', '下个月读什么')
  await phone.type('选项 1', '边城')
  await phone.type('选项 2', '呼兰河传')
  await phone.tap('发布')
  await phone.see('发布后成员就能')
  await phone.tap('发布给大家')
  await phone.see('新投票')
}

/** A member reads that nobody will know, votes, and sees how it stands. */
export async function aMemberVotes(phone: Phone): Promise<void> {
  await phone.see('正在进行')
  await phone.tap('下个月读什么')
  await phone.see('匿名投票')
  await phone.tap('呼兰河传')
  await phone.tap('投出这一票')
  await phone.see('你已投票')
  await phone.see('1 人投票')
}
