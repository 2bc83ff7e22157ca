/** How people come in, told once: it runs on the compiled mini program and in the browser. */
import { rightAnswersTo } from '../../emulator/sample/questions'
import type { Phone } from '../tales'

/** A phone that can also be read, line by line. */
export interface ReadablePhone extends Phone {
  texts(): Promise<readonly string[]> | readonly string[]
}

/** Whoever scanned a code sees the community and the way in before anything is asked. */
export async function aStrangerLooks(phone: ReadablePhone): Promise<void> {
  await phone.see('每天一页书，慢慢长成一棵树')
  await phone.see('怎么进来')
  await phone.see('加入以后')
  await phone.tap('先看看群规')
  await phone.see('对着人说话')
  await phone.tap('看过了，同意')
  await phone.see('几道小题，认识一下')
}

/** The question that is on the screen: the longest line that the bank knows. */
async function questionOn(phone: ReadablePhone): Promise<readonly string[]> {
  for (const line of await phone.texts()) {
    const right = rightAnswersTo(line.trim())
    if (right.length > 0) return right
  }
  throw new Error('no question of the bank is on the screen')
}

async function answer(phone: ReadablePhone, place: number, isRight: boolean): Promise<void> {
  await phone.see(`第 ${place} 题，共 3 题`)
  const right = await questionOn(phone)
  const texts = await phone.texts()
  const isWritten = texts.some((line) => line.includes('简答'))
  if (isWritten) await phone.type('你的回答', isRight ? (right[0] ?? '') : '不知道')
  else if (isRight) for (const option of right) await phone.tap(option)
  else await phone.tap(wrongOption(texts, right))
  await phone.tap(place === 3 ? '交卷' : '下一题')
}

/** An option that is offered and not right: the line after the question that is no right option. */
function wrongOption(texts: readonly string[], right: readonly string[]): string {
  const lines = texts.map((line) => line.trim())
  const at = lines.findIndex((line) => rightAnswersTo(line).length > 0)
  const options = lines.slice(at + 1)
  return options.find((line) => !right.includes(line)) ?? ''
}

async function takeTheTest(phone: ReadablePhone, isRight: boolean): Promise<void> {
  for (const place of [1, 2, 3]) await answer(phone, place, isRight || place > 1)
}

/** The welcome: the group and its code, the rules in three lines, what comes this week. */
export async function theNewMemberIsWelcomed(phone: ReadablePhone): Promise<void> {
  await phone.see('欢迎来到山茶读书会')
  await phone.see('你的群')
  await phone.see('山茶二群')
  await phone.see('长按或扫码进群')
  await phone.see('三句话约定')
  await phone.see('周四晚八点译者聊翻译')
}

/** A stranger scans a code, reads the rules, fails once, passes, is welcomed, and waters a plant of their own. */
export async function aStrangerComesIn(phone: ReadablePhone): Promise<void> {
  await aStrangerLooks(phone)
  await phone.tap('开始答题')
  await takeTheTest(phone, false)
  await phone.see('还差一点')
  await phone.see('还有 2 次机会')
  await phone.tap('再试一次')
  await takeTheTest(phone, true)
  await theNewMemberIsWelcomed(phone)
  await phone.tap('去今日浇第一次水')
  await phone.see('浇水签到')
}

/** A visitor opens 今日, sees what members get, comes in, waters a plant of their own and has a first badge. */
export async function aVisitorJoins(phone: ReadablePhone): Promise<void> {
  await phone.see('加入以后')
  await phone.tap('加入山茶读书会')
  await phone.tap('看过了，同意')
  await phone.tap('开始答题')
  await takeTheTest(phone, true)
  await phone.see('欢迎来到山茶读书会')
  await phone.tap('去今日浇第一次水')
  await phone.tap('浇水签到')
  await phone.see('今天已浇水')
  await phone.tap('我的')
  await phone.see('我的积分')
  await phone.tap('已经收下 1 枚')
  await phone.see('第一滴水')
}

/** A member who comes back after the rulebook has changed: cannot check in, reads what is new, agrees, checks in. */
export async function aMemberReadsTheNewRules(phone: Phone): Promise<void> {
  await phone.see('群规更新了')
  await phone.tap('浇水签到')
  await phone.see('群规更新了，看过并同意后')
  await phone.tap('群规更新了')
  await phone.see('这次改了什么')
  await phone.see('多了一条：先看公告')
  await phone.see('提问之前先看一眼群公告')
  await phone.see('新增')
  await phone.tap('看过了，同意')
  await phone.seeNoMore('群规更新了')
  await phone.tap('浇水签到')
  await phone.see('今天已浇水')
}
