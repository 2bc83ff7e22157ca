import { TABLE_LIMITS, type TableRefusal } from '../../../../shared/table'

const mebibytes = TABLE_LIMITS.bytes / 1024 / 1024

/** Why a file cannot be taken as a table, in a sentence that says what to do. */
export const tableTexts: Readonly<Record<TableRefusal, string>> = {
  'no-such-file': '没有收到这个文件，再选一次',
  'file-too-large': `文件太大，最多 ${mebibytes} MB，去掉图片和多余的表再试`,
  'file-swells': '这个文件展开后太大，另存一份只有文字的再试',
  'too-many-rows': '行数太多，分成几个文件来导入',
  'too-many-columns': '列数太多，只留要导入的几列',
  'file-empty': '这是一张空表，填好内容再导入',
  'not-a-table': '读不出表格，请另存为 .xlsx 或 .csv（不带密码）',
  'file-broken': '文件没有存完整，重新保存一份再试',
}
