/** What operators do with the way in, told once for both kinds of phone. */
import type { Phone } from '../tales'

export interface File {
  readonly name: string
  readonly content: Buffer
}

/** A phone on which a file can be chosen, and kept. */
export interface FilePhone extends Phone {
  chooseFile(name: string, file: File): Promise<unknown>
  keepFile(name: string): Promise<File>
}

/** Three good questions, and two rows in which something is wrong. */
export const questionTable: File = {
  name: '入群题.csv',
  content: Buffer.from(
    [
      '题型|题目|选项A|选项B|选项C|正确答案',
      '单选|群里有人发广告怎么办|提醒他看群规|跟着发一条||A',
      '判断|这一行的题型不认识|对|错||A',
      '关键词|用一个词说说你希望的群||||友善、安静',
      '单选|这一行没有写哪个对|甲|乙||',
      '人工|你为什么想来这里||||',
    ]
      .join('\n')
      // The comma between two Chinese words would be turned round by `npm run format`.
      .replaceAll('|', ','),
  ),
}

const home = async (phone: Phone): Promise<void> => {
  await phone.see('浇水签到')
  await phone.tap('管理')
  await phone.see('入群题库')
}

/** The owner brings questions by table: the good rows are taken, the others told by line and reason. */
export async function theOwnerImportsQuestions(phone: FilePhone): Promise<void> {
  await home(phone)
  await phone.tap('入群题库')
  await phone.see('题库还空着')
  await phone.tap('从表格导入')
  await phone.chooseFile('选一个表格', questionTable)
  await phone.see('上架 3 道题')
  await phone.see('第 3 行')
  await phone.see('题型要写')
  await phone.see('第 5 行')
  await phone.see('还没标出哪个对')
  await phone.tap('再导一个')
  await phone.chooseFile('选一个表格', questionTable)
  await phone.see('没有新的题')
  await phone.see('3 道题库里已经有了')
  await phone.tap('好的')
  await phone.see('上架了 3 道')
  await phone.see('群里有人发广告怎么办')
  await phone.tap('返回')
}

/** The ready table is taken home and brought back as it is: every row of it is good, two of them are in the bank already. */
export async function theOwnerBringsTheTemplate(phone: FilePhone): Promise<void> {
  await home(phone)
  await phone.tap('入群题库')
  await phone.see('从表格导入')
  await phone.tap('从表格导入')
  const template = await phone.keepFile('先拿一份模板')
  await phone.tap('先存成草稿，看过以后再一道一道上架')
  await phone.chooseFile('选一个表格', template)
  await phone.see('存了 2 道题')
  await phone.see('2 道题库里已经有了')
  await phone.seeNoMore('没有导入')
  await phone.tap('好的')
  await phone.see('哪些可以分享？')
}

/** The owner changes a clause of the ready draft, reads the whole once more, and makes it the first version. */
export async function theOwnerPublishesTheRulebook(phone: Phone): Promise<void> {
  await phone.tap('群规手册')
  await phone.see('这是一份现成的草稿')
  await phone.tap('对着人说话')
  await phone.see('放在哪一组')
  await phone.type('一句话', '好好说话')
  await phone.tap('改好了')
  await phone.see('有没存的改动')
  await phone.tap('看改动，发布')
  await phone.see('第一版，共 15 条')
  await phone.see('好好说话')
  await phone.tap('发布第 1 版')
  await phone.see('同意之前只能看')
  await phone.tap('发布给大家')
  await phone.see('大家现在看到的是第 1 版')
  await phone.tap('返回')
}

/** What the test stands on is there: the owner switches to it and says why. */
export async function theOwnerSwitchesToTheTest(phone: Phone): Promise<void> {
  await phone.tap('入群方式')
  await phone.see('群规已发布第 1 版')
  await phone.see('上架了 3 道题')
  await phone.tap('通过入群问答，先同意群规，再答对几道题')
  await phone.see('120 秒内答对 3 道')
  await phone.tap('理由：广告号太多')
  await phone.tap('就这样改')
  await phone.seeNoMore('120 秒内答对 3 道')
  await phone.tap('返回')
}

/** An operator finds a visitor's answer among what waits, reads it, and lets them in. */
export async function anOperatorReadsAnAnswer(phone: Phone, answer: string): Promise<void> {
  await phone.see('浇水签到')
  await phone.tap('管理')
  await phone.see('1 份入群回答待审')
  await phone.tap('1 份入群回答待审')
  await phone.see('你为什么想来这里')
  await phone.see(answer)
  await phone.tap('请进来')
  await phone.see('马上成为成员')
  await phone.tap('通过')
  await phone.see('都看过了')
}

/** The owner opens a group in which 400 people are already: nobody can scan their way in. */
export async function theOwnerOpensAGroup(phone: Phone): Promise<void> {
  await home(phone)
  await phone.tap('群')
  await phone.see('还没有群')
  await phone.tap('新建一个群')
  await phone.type('群的名字', '山茶一群')
  await phone.type('还能进多少人', '100')
  await phone.tap('建好这个群')
  await phone.see('只能邀请进群')
}

/** From within its chat the group is made known; who waits to be invited is found in 管理 and ticked off. */
export async function theOwnerLooksAfterTheGroup(phone: Phone, member: string): Promise<void> {
  await home(phone)
  await phone.see('1 位等你邀请进山茶一群')
  await phone.tap('1 位等你邀请进山茶一群')
  await phone.see('还不认得群聊')
  await phone.tap('认出这个群聊')
  await phone.seeNoMore('还不认得群聊')
  await phone.see('认得群聊')
  await phone.tap(`${member}，扫码进不了，等你邀请`)
  await phone.tap('已经邀请进群了')
  await phone.see('还没有说进群了')
  await phone.seeNoMore('要邀请')
}
