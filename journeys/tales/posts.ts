/** What people do with posts, told once for both kinds of phone. */
import type { Phone } from '../tales'

/** A phone with an album. */
export interface PicturePhone extends Phone {
  /** The next time the program asks for pictures it gets this many. */
  willChoose(count: number): unknown
}

const WORDS = '阳台上的月季开了'

/** A member writes with a picture, and finds it among their own posts. */
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
  await phone.see(WORDS)
}

/** The author sees that people look at it. */
export async function theAuthorSeesItWait(phone: Phone): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('圈子')
  await phone.seeNoMore(WORDS)
  await phone.tap('我的帖子')
  await phone.see('运营者正在看')
  await phone.see(WORDS)
}

/** An operator finds it, which WeChat was not sure of, among what waits and lets it through with one tap. */
export async function anOperatorApproves(phone: Phone): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('管理')
  await phone.see('审核')
  await phone.tap('审核')
  await phone.see(WORDS)
  await phone.see('微信提示：可能色情')
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

/** An operator takes it down: it is gone from the circle, and its frozen copy is there. */
export async function anOperatorTakesItDown(phone: Phone): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('圈子')
  await phone.tap(WORDS)
  await phone.see('下架')
  await phone.tap('下架')
  await phone.see('马上从所有列表里消失')
  await phone.type('理由（可以不写）', '转载的图')
  await phone.tap('马上下架')
  await phone.see('写一篇')
  await phone.seeNoMore(WORDS)
  await phone.tap('管理')
  await phone.tap('证据')
  await phone.see('谁也改不了')
  await phone.see(WORDS)
  await phone.see('转载的图')
}

/** Somebody who looks at the circle within five seconds does not find it. */
export async function nobodyFindsIt(phone: Phone): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('圈子')
  await phone.see('写一篇')
  await phone.seeNoMore(WORDS)
}

/** The author reads why, and objects. */
export async function theAuthorObjects(phone: Phone): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('圈子')
  await phone.see('我的帖子')
  await phone.tap('我的帖子')
  await phone.see('已经下架')
  await phone.see('转载的图')
  await phone.tap('申诉')
  await phone.type('只能申诉一次，由另一位运营者来看', '是我自己拍的')
  await phone.tap('提交申诉')
  await phone.see('申诉收到了')
}

/** Another operator reads the objection and gives the post back. */
export async function anotherOperatorGivesItBack(phone: Phone): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('管理')
  await phone.see('审核')
  await phone.tap('审核')
  await phone.see('是我自己拍的')
  await phone.tap('恢复')
  await phone.see('都看过了')
}

const SAID = '真好看，我也想种'

/** A member says something to the post. */
export async function aMemberComments(phone: Phone): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('圈子')
  await phone.tap(WORDS)
  await phone.see('还没有人说话')
  await phone.type('说点什么', SAID)
  await phone.tap('发送评论')
  await phone.see(SAID)
}

/** An operator takes the comment down. */
export async function anOperatorTakesTheCommentDown(phone: Phone): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('圈子')
  await phone.tap(WORDS)
  await phone.see(SAID)
  await phone.tap('下架这条评论')
  await phone.see('马上从所有列表里消失')
  await phone.type('理由（可以不写）', '跑题了')
  await phone.tap('马上下架')
  await phone.seeNoMore(SAID)
}

/** Who said it finds it among their own, and objects. */
export async function theCommenterObjects(phone: Phone): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('圈子')
  await phone.see('我的帖子')
  await phone.tap('我的帖子')
  await phone.tap('我的评论')
  await phone.see('已经下架')
  await phone.see('跑题了')
  await phone.tap('申诉')
  await phone.type('只能申诉一次，由另一位运营者来看', '是在夸花')
  await phone.tap('提交申诉')
  await phone.see('申诉收到了')
}

/** Another operator gives the comment back. */
export async function anotherOperatorGivesTheCommentBack(phone: Phone): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('管理')
  await phone.see('审核')
  await phone.tap('审核')
  await phone.see('是在夸花')
  await phone.tap('恢复')
  await phone.see('都看过了')
}
