/** Spending points, told once for both kinds of phone: a coupon from its making to its scan, a parcel from order to number. */
import type { Phone } from '../tales'
import type { FilePhone } from './getting-in'

interface OwnersPhone extends FilePhone {
  willChoose(count: number): unknown
}

/** Two new codes, one that is there already, and one with a character that no code may have. */
const codeTable = {
  name: '券码.csv',
  content: Buffer.from(['券码', 'CAFE-0003', 'CAFE-0001', 'CAFE 0005', 'CAFE-0004'].join('\n')),
}

/** The owner writes a coupon with a picture, brings its codes, pasted and by table, and puts it on the shelf. */
export async function theOwnerMakesACoupon(phone: OwnersPhone): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('管理')
  await phone.see('权益管理')
  await phone.tap('权益管理')
  await phone.see('新建权益')
  await phone.tap('新建权益')
  await phone.see('先写名称')
  await phone.type('名称', '咖啡券')
  phone.willChoose(1)
  await phone.tap('传一张图片')
  await phone.see('换一张')
  await phone.type('价格（积分）', '180')
  await phone.tap('存为草稿')
  await phone.see('编辑权益')
  await phone.see('粘贴')
  await phone.tap('粘贴')
  await phone.type('券码，一行一个', 'CAFE-0001\nCAFE-0002')
  await phone.tap('导入券码')
  await phone.see('剩 2 / 2')
  await phone.tap('从表格导入')
  await phone.chooseFile('选一个表格', codeTable)
  await phone.see('导入 2 个券码')
  await phone.see('2 行没有用上')
  await phone.see('第 3 行')
  await phone.see('CAFE-0001 以前导入过')
  await phone.see('第 4 行')
  await phone.see('CAFE 0005 有不能用的字符')
  await phone.tap('好的')
  await phone.see('剩 4 / 4')
  await phone.tap('上架')
  await phone.see('在架')
}

/** A member with enough points sees it first, redeems it with one more yes, and opens its code. */
export async function aMemberRedeemsTheCoupon(phone: Phone): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('权益')
  await phone.see('现在就能换')
  await phone.tap('咖啡券')
  await phone.see('换到后 90 天内用')
  await phone.tap('兑换')
  await phone.see('换「咖啡券」')
  await phone.tap('花 180 积分换')
  await phone.see('待使用')
  await phone.tap('出示券码')
  await phone.see('CAFE-000')
  await phone.see('给运营者扫一下就好')
}

/** The operator finds the counter where codes are used up. */
export async function anOperatorGoesToTheCounter(phone: Phone): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('管理')
  await phone.see('核销')
  await phone.tap('核销')
  await phone.see('扫码或输入')
}

/** A code that was used up cannot be used again. @param again how this phone reads the code once more */
export async function theCodeIsUsed(phone: Phone, again: () => Promise<unknown>): Promise<void> {
  await phone.see('核销好了：咖啡券')
  await again()
  await phone.see('这个码已经用过了')
}

/** The member's phone, which still shows the code, tells by itself that it has been used. */
export async function theMemberSeesItUsed(phone: Phone): Promise<void> {
  await phone.see('用好了，慢慢享用')
  await phone.see('已使用')
}

/** A member redeems something that must be sent. */
export async function aMemberRedeemsAParcel(phone: Phone): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('权益')
  await phone.see('现在就能换')
  await phone.tap('帆布袋')
  await phone.see('换到后再填收货地址')
  await phone.tap('兑换')
  await phone.tap('花 100 积分换')
  await phone.see('填收货地址')
}

/** The member sees that the address is known, and may still change it. */
export async function theAddressIsKnown(phone: Phone): Promise<void> {
  await phone.see('待发货')
  await phone.see('花园路 1 号')
  await phone.see('改收货地址')
}

/** Who ships looks at the address, and sends it with the parcel's number. */
export async function anOperatorShips(phone: Phone): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('管理')
  await phone.see('1 件兑换待处理')
  await phone.tap('1 件兑换待处理')
  await phone.see('发货')
  await phone.tap('帆布袋')
  await phone.tap('看收货地址')
  await phone.see('花园路 1 号')
  await phone.type('快递公司', '顺丰')
  await phone.type('快递单号', 'SF1234567890')
  await phone.tap('确认发货')
  await phone.see('都处理好了')
}

/** The member finds the parcel's number. */
export async function theParcelIsOnItsWay(phone: Phone): Promise<void> {
  await phone.see('已发货')
  await phone.see('SF1234567890')
}

/**
 * The price changes between seeing it and saying yes: nothing is spent; the new price is offered, and agreed to.
 * @param change how the price goes from 100 to 120 meanwhile
 */
export async function aMemberAgreesToTheNewPrice(phone: Phone, change: () => Promise<unknown>): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('权益')
  await phone.see('现在就能换')
  await phone.tap('帆布袋')
  await phone.tap('兑换')
  await phone.see('积分 120 → 20')
  await change()
  await phone.tap('花 100 积分换')
  await phone.see('价格刚刚变了')
  await phone.see('「帆布袋」从 100 积分变成 120 积分，积分还没有动')
  await phone.see('积分 120 → 0')
  await phone.tap('花 120 积分换')
  await phone.see('填好收货地址，运营者就能寄给你')
  await phone.see('120 积分')
}
