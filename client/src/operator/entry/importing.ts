/** Questions out of a table: what the operator reads of it. */
import * as v from 'valibot'
import { importQuestions, importReportSchema } from '../../../../shared/entry/contract'
import { columns } from '../../../../shared/entry/rows'
import { call } from '../../platform/call'
import { canRetry } from '../../platform/refusals'
import type { Bring, ImportReport } from '../platform/importing'
import { explainTo } from '../platform/refusals'
import { type Shelf, sayRowFault } from './words'
import { bankChanged } from './writing'

export const template = {
  name: '入群题模板.csv',
  rows: [
    [columns.kind, columns.text, ...columns.options, columns.right],
    ['单选', '群里有人发广告，怎么办？', '提醒他看群规', '跟着发一条', '截图发朋友圈', '', '', '', 'A'],
    ['多选', '哪些可以分享？', '自己的读书笔记', '砍价链接', '想推荐的书单', '', '', '', 'A、C'],
    ['关键词', '用一个词说说你希望的群', '', '', '', '', '', '', '友善、真诚、安静'],
    ['人工', '你为什么想来这里？', '', '', '', '', '', '', ''],
  ],
}

type Report = v.InferOutput<typeof importReportSchema>

/** Brings a table into the bank and tells how it went. */
export const bringQuestions = async (file: string, shelf: Shelf): ReturnType<Bring> => {
  const reply = await call(importQuestions, { file, shelf })
  if (reply.ok) {
    bankChanged()
    const { added } = reply.value
    return reportOf(`${shelf === 'published' ? '上架' : '存了'} ${added} 道题`, true, reply.value)
  }
  const told = reply.refusal === 'nothing-new' ? v.safeParse(importReportSchema, reply.detail) : null
  if (told?.success) return reportOf('没有新的题', told.output.faulty === 0, told.output)
  return {
    fault: missingWords(reply.detail) ?? explainTo(importQuestions, reply.refusal),
    again: canRetry(reply.refusal),
  }
}

function reportOf(title: string, good: boolean, { known, faulty, faults }: Report): ImportReport {
  return {
    ...{ title, good },
    lines: [
      ...(known > 0 ? [`${known} 道题库里已经有了`] : []),
      ...(faulty > 0 ? [`${faulty} 行没有导入，改好再导一次就行`] : []),
    ],
    faults: faults.map(({ line, column, fault }) => ({ line, words: sayRowFault({ column, fault }) })),
  }
}

const missing = v.object({ columns: v.array(v.string()) })

function missingWords(detail: unknown): string | null {
  const told = v.safeParse(missing, detail)
  return told.success ? `表格里没有这几列：${told.output.columns.join('、')}。照着模板的列名来` : null
}
