/** What the actions on the entry test may be refused for, as sentences. */
import type * as entry from '../../../../shared/entry/contract'
import type { RefusalTexts } from '../../platform/refusals'
import { tableTexts } from './table-refusals'

export type EntryAction =
  | typeof entry.questions
  | typeof entry.saveQuestion
  | typeof entry.removeQuestion
  | typeof entry.importQuestions
  | typeof entry.queue
  | typeof entry.decide

const gone = '这道题已经删掉了'
const needed = '入群问答正开着，题不能再少了'
const full = '题库满了，先删掉几道旧的'

export const entryRefusals: { readonly [A in EntryAction as A['name']]: RefusalTexts<A> } = {
  'entry.questions': {},
  'entry.saveQuestion': {
    'no-such-question': gone,
    'invalid-question': '这道题还不能用，已经标出来了',
    'needed-for-test': needed,
    'bank-full': full,
    'nothing-to-change': '和原来一样，不用保存',
  },
  'entry.removeQuestion': { 'no-such-question': gone, 'needed-for-test': needed },
  'entry.importQuestions': {
    ...tableTexts,
    'too-many-rows': '一次最多 200 道题，分成几个文件来导入',
    'columns-missing': '表头不对，照着模板的列名来',
    'nothing-new': '没有新的题可以导入',
    'bank-full': full,
  },
  'entry.queue': {},
  'entry.decide': { 'no-such-review': '这份已经有人处理过了', 'reason-missing': '写一句为什么没通过，对方会看到' },
}
