/** What people do with a quiz, told once for both kinds of phone. */
import ExcelJS from 'exceljs'
import type { Phone } from '../tales'
import type { FilePhone } from './getting-in'
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

/** Two good questions, and between them a row that says nothing of what is right. */
async function questionTable(): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('题').addRows([
    ['题目', '正确选项', '解析', '选项A', '选项B', '选项C'],
    ['谁写的《边城》', 'A', '1934 年写成', '沈从文', '萧红'],
    ['这一行没有写哪个对', '', '', '甲', '乙'],
    ['哪些是萧红写的', 'AC', '', '呼兰河传', '围城', '生死场'],
  ])
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** The owner brings the questions by an Excel table: good rows join the draft, the other is told by line and reason. */
export async function theOwnerBringsQuestionsByTable(phone: FilePhone): Promise<void> {
  await toNew(phone, '问答')
  await phone.type('标题', '读过的书')
  await phone.tap('从表格导入')
  await phone.chooseFile('选一个表格', { name: '题目.xlsx', content: await questionTable() })
  await phone.see('加入了 2 道题')
  await phone.see('第 3 行')
  await phone.see('正确选项不对')
  await phone.tap('好的')
  await publish(phone, '问答', '1 小时')
}
