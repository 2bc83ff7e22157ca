/** Why a text waits for people, or was kept back, in words. */
import type { Decision, Why } from '../../../../shared/posts/state'
import { sayInstant } from '../../platform/instant-words'

/** WeChat's labels, and the reasons for which it gave none. */
const weChatWords: Readonly<Record<string, string>> = {
  '10001': '微信提示：像广告',
  '20001': '微信提示：涉及时政',
  '20002': '微信提示：可能色情',
  '20003': '微信提示：可能辱骂',
  '20006': '微信提示：可能违法',
  '20008': '微信提示：可能欺诈',
  '20012': '微信提示：可能低俗',
  '20013': '微信提示：可能侵权',
  'user-not-recent': '作者很久没打开小程序，微信不检查',
  'too-often': '今天的微信检查次数用完了',
  'not-permitted': '还没有开通微信检查',
  'no-answer': '微信没有回音',
  'not-judged': '微信没能看到图片',
}

const becauseOf = (why: Why): string => {
  switch (why.because) {
    case 'word':
      return `有「${why.word}」`
    case 'pictures':
      return '图片还没人看过'
    case 'everything':
      return '先审后发'
    case 'unchecked':
      return '微信还没有回音'
    case 'wechat':
      return weChatWords[why.label] ?? '微信拿不准'
  }
}

/** Each reason once. */
export const reasonsOf = (why: readonly Why[]): string[] => [...new Set(why.map(becauseOf))]

export const decided: Readonly<Record<Decision['is'], string>> = {
  approved: '通过',
  rejected: '没有通过',
  'taken-down': '下架',
  restored: '恢复',
  upheld: '维持原判',
}

/** Who decided what, why, and by which clause. */
export const decisionWords = ({ at, by, is, note, clause }: Decision, now: number): string =>
  [
    `${sayInstant(at, now)} ${by === '' ? '微信检查' : '运营者'}：${decided[is]}`,
    note,
    clause === null ? '' : `依据「${clause.title}」`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
