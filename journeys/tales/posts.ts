/** What people do with posts, told once for both kinds of phone. */
import type { Phone } from '../tales'

/** A phone with an album. */
export interface PicturePhone extends Phone {
  /** The next time the program asks for pictures it gets this many. */
  willChoose(count: number): unknown
}

const WORDS = '阳台上的月季开了'

/** A member writes with a picture; it waits, and the author sees that it does. */
export async function aMemberPostsAPicture(phone: PicturePhone): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('圈子')
  await phone.see('还没有人写')
  await phone.tap('写一篇')
  await phone.type('想说的话', WORDS)
  phone.willChoose(1)
  await phone.tap('加图片')
  await phone.see('1/9')
  await phone.tap('发布')
  await phone.see('我的帖子')
  await phone.tap('我的帖子')
  await phone.see('运营者正在看')
  await phone.see(WORDS)
}

/** An operator finds it among what waits and lets it through with one tap. */
export async function anOperatorApproves(phone: Phone): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('管理')
  await phone.see('审核')
  await phone.tap('审核')
  await phone.see(WORDS)
  await phone.see('图片还没人看过')
  await phone.tap('通过')
  await phone.see('都看过了')
}

/** The content officer reads it in the circle and marks it. */
export async function anOfficerMarksIt(phone: Phone): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('圈子')
  await phone.see(WORDS)
  await phone.tap(WORDS)
  await phone.see('标为优质')
  await phone.tap('标为优质')
  await phone.see('撤销优质')
}

/** The author sees the post, its mark and the points. */
export async function theAuthorIsPaid(phone: Phone): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('圈子')
  await phone.see(WORDS)
  await phone.see('优质')
  await phone.tap('我的')
  await phone.see('我的积分')
  await phone.tap('积分明细')
  await phone.see('优质内容')
  await phone.see('+10')
}
