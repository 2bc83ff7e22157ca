import type { start, submit } from '../../../shared/entry/contract'
import type { RefusalTexts } from '../platform/refusals'

const atTheDoor = {
  'already-member': '你已经是成员了',
  banned: '你暂时不能加入这个社群',
  'entry-closed': '群主暂时没有开放加入，过些日子再来看看',
  'no-test': '现在不用答题，可以直接加入',
} as const

export const startTexts: RefusalTexts<typeof start> = {
  ...atTheDoor,
  'rulebook-not-accepted': '先看一遍群规，同意后再来答',
  'review-waiting': '上一份答案还在看，等一等',
  'no-attempts-left': '今天的机会用完了，明天再来',
  'not-ready': '题还没备好，晚一点再来',
}

export const submitTexts: RefusalTexts<typeof submit> = {
  ...atTheDoor,
  'attempt-foreign': '没找到这次问答，重新开始一次',
  'attempt-answered': '这一次已经交过了',
  'attempt-late': '时间到了，这次没算上',
  'attempt-tampered': '答案没对上题目，重新开始一次',
  'answer-missing': '还有题没答完',
  'answer-not-offered': '有一个选项对不上，重新选一次',
  'text-rejected': '有的话不太合适，换个说法再交',
}
