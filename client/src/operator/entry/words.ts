/** Questions and what is wrong with them, in words. */
import type { OutputOf } from '../../../../shared/action'
import type { questions } from '../../../../shared/entry/contract'
import {
  LONGEST_KEYWORD,
  LONGEST_OPTION,
  LONGEST_TEXT,
  MOST_KEYWORDS,
  type QuestionFault,
} from '../../../../shared/entry/questions'
import type { ImportFault, RowFault } from '../../../../shared/entry/rows'
import type { QuestionKind } from '../../../../shared/entry/state'

export type BankQuestion = OutputOf<typeof questions>['questions'][number]
export type Shelf = BankQuestion['shelf']

export const kindNames: Readonly<Record<QuestionKind, string>> = {
  single: '单选',
  multiple: '多选',
  keywords: '关键词',
  review: '人工看',
}

export const kindNotes: Readonly<Record<QuestionKind, string>> = {
  single: '选对唯一正确的那个才算对。',
  multiple: '正确的全选上、错的一个不选，才算对。',
  keywords: '访客写一句话，里面有任意一个关键词就算对。',
  review: '访客写一句话，由运营者来看；抽到这道题的人要等你们通过。',
}

export const shelfNames: Readonly<Record<Shelf, string>> = { published: '已上架', draft: '草稿' }

export const questionFaultWords: Readonly<Record<QuestionFault, string>> = {
  'too-few-options': '至少要两个选项',
  'too-many-options': '最多六个选项',
  'same-option-twice': '有两个选项看起来一样',
  'no-right-option': '还没标出哪个对',
  'more-than-one-right': '单选只能有一个对的',
  'options-not-asked': '这种题不要选项',
  'no-keyword': '至少写一个关键词',
  'too-many-keywords': `最多 ${MOST_KEYWORDS} 个关键词`,
  'empty-keyword': '有一个关键词里没有字',
  'keywords-not-asked': '这种题不要关键词',
}

const importFaultWords: Readonly<Record<ImportFault, string>> = {
  ...questionFaultWords,
  'unknown-kind': '题型要写：单选、多选、关键词、人工',
  'no-text': '没有题目',
  'text-too-long': `题目最多 ${LONGEST_TEXT} 个字`,
  'option-too-long': `选项最多 ${LONGEST_OPTION} 个字`,
  'keyword-too-long': `每个关键词最多 ${LONGEST_KEYWORD} 个字`,
  'hidden-characters': '里面有看不见的字符，重新打一遍',
  formula: '像一个公式，改成普通的文字',
  'right-not-an-option': '正确答案要写选项的字母，比如 A 或 A、C',
  'same-question-above': '上面已经有一样的题',
}

export const sayRowFault = ({ column, fault }: Pick<RowFault, 'column' | 'fault'>): string =>
  `${column}：${importFaultWords[fault]}`

/** What a row of the list says under the question. */
export function answerWords({ kind, options, keywords }: BankQuestion): string {
  if (kind === 'keywords') return `有「${keywords.join('」或「')}」就算对`
  if (kind === 'review') return '写一句话，由人来看'
  const right = options.filter((option) => option.right).map((option) => option.text)
  return right.length === 0 ? '还没标出哪个对' : `对的是：${right.join('、')}`
}
