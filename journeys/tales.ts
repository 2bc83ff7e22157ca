/** What people do with Qunpu, told once: each tale runs on the compiled mini program and in the browser. */

/** What a tale needs of a phone; both kinds of phone have it. */
export interface Phone {
  tap(name: string): Promise<unknown>
  type(name: string, words: string): Promise<unknown>
  see(words: string): Promise<unknown>
  seeNoMore(words: string): Promise<unknown>
}

/** A member waters the plant, sees streak, week and growth change, and finds the points in the statement. */
export async function aMemberChecksIn(phone: Phone): Promise<void> {
  await phone.see('浇水签到')
  await phone.see('离黄金还有 360')
  await phone.tap('浇水签到')
  await phone.see('今天已浇水')
  await phone.see('离黄金还有 358')
  await phone.tap('看这个月的签到')
  await phone.see('签到日历')
  await phone.tap('关闭')
  await phone.seeNoMore('签到日历')
  await phone.tap('我的')
  await phone.see('我的积分')
  await phone.tap('积分明细')
  await phone.see('现在有')
  await phone.see('签到')
}

/** The owner finds a member and gives more points than one operator may: it waits. */
export async function theOwnerAsksForALargeAdjustment(phone: Phone, member: string): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('管理')
  await phone.see('找人、看账')
  await phone.tap('成员')
  await phone.type('找成员', member)
  await phone.see(member)
  await phone.tap(member)
  await phone.see('调整积分')
  await phone.tap('调整积分')
  await phone.type('多少积分', '600')
  await phone.tap('理由：感谢帮忙')
  await phone.see('要另一位运营者同意')
  await phone.tap('提交：加 600 分')
  await phone.see('已提交')
  await phone.tap('知道了')
}

/** A second operator looks at what waits and says yes. */
export async function aSecondOperatorApproves(phone: Phone, member: string): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('管理')
  await phone.see('件事等你')
  await phone.tap('待复核')
  await phone.see(member)
  await phone.tap('同意')
  await phone.see('同意这笔调整')
  await phone.tap('同意加 600 分')
  await phone.seeNoMore('同意这笔调整')
}

/** An operator lets the ledger prove every balance. */
export async function theLedgerIsProved(phone: Phone): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('管理')
  await phone.see('账本核对')
  await phone.tap('账本核对')
  await phone.tap('开始核对')
  await phone.see('全部吻合')
}
