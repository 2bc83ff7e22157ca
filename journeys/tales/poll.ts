/** What people do with a poll, told once for both kinds of phone. */
import type { Phone } from '../tales'
import { publish, toNew, toWhatIsOn } from './ways'

/** The owner asks everybody, anonymously. */
export async function theOwnerAsks(phone: Phone): Promise<void> {
  await toNew(phone, '投票')
  await phone.see('先写要问什么')
  await phone.type('问什么', '下个月读什么')
  await phone.type('选项 1', '边城')
  await phone.type('选项 2', '呼兰河传')
  await publish(phone, '投票')
}

/** A member reads that nobody will know, votes, and sees how it stands. */
export async function aMemberVotes(phone: Phone): Promise<void> {
  await toWhatIsOn(phone, '下个月读什么')
  await phone.see('匿名投票')
  await phone.tap('呼兰河传')
  await phone.tap('投出这一票')
  await phone.see('你已投票')
  await phone.see('1 人投票')
}
