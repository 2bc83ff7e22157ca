import type {
  answer,
  appeal,
  find,
  like,
  markQuality,
  pin,
  publish,
  remove,
  removeComment,
  takeDown,
  unmarkQuality,
} from '../../../shared/posts/contract'
import type { appealComment } from '../../../shared/posts/own-comments-contract'
import type { RefusalTexts } from '../platform/refusals'

const gone = '这篇已经不在了'
const closed = '现在只有运营者能发，先看看大家写的'
const muted = '你暂时不能发言，收件箱里写着到什么时候'
const words = '有不合适的话，改一改再发'

export const publishTexts: RefusalTexts<typeof publish> = {
  'posts-closed': closed,
  muted,
  'nothing-to-say': '写点什么，或者放一张图',
  'text-rejected': words,
  'too-many-today': '今天发得够多了，明天再来',
  'no-such-topic': '这个话题没有了，换一个',
  'no-such-card': '卡片里的活动不在了，拿掉再发',
}
export const answerTexts: RefusalTexts<typeof answer> = {
  'posts-closed': closed,
  muted,
  'no-such-post': gone,
  'text-rejected': words,
}
export const findTexts: RefusalTexts<typeof find> = { 'no-such-post': gone }
export const likeTexts: RefusalTexts<typeof like> = { 'no-such-post': gone }
export const removeTexts: RefusalTexts<typeof remove> = { 'no-such-post': gone, 'not-yours': '这不是你的帖子' }
export const removeCommentTexts: RefusalTexts<typeof removeComment> = {
  'no-such-comment': '这条评论已经不在了',
  'not-yours': '这不是你的评论',
}
export const appealTexts: RefusalTexts<typeof appeal> = {
  'no-such-post': gone,
  'not-yours': '这不是你的帖子',
  'nothing-to-appeal': '这篇现在没有要申诉的',
  'already-appealed': '已经申诉过了，等运营者的答复',
}
export const appealCommentTexts: RefusalTexts<typeof appealComment> = {
  'no-such-comment': '这条评论已经不在了',
  'not-yours': '这不是你的评论',
  'nothing-to-appeal': '这条现在没有要申诉的',
  'already-appealed': '已经申诉过了，等运营者的答复',
}
export const pinTexts: RefusalTexts<typeof pin> = {
  'no-such-post': gone,
  'already-so': '已经是这样了',
  'too-many-pinned': '最多置顶 3 篇，先取消一篇',
}
export const markTexts: RefusalTexts<typeof markQuality> = {
  'no-such-post': gone,
  'already-so': '已经是优质内容了',
  'not-yourself': '自己的帖子要请别人来标',
  'was-undone': '撤销过的不能再标，积分只发一次',
}
export const unmarkTexts: RefusalTexts<typeof unmarkQuality> = {
  'no-such-post': gone,
  'already-so': '现在没有优质标记',
}
export const takeDownTexts: RefusalTexts<typeof takeDown> = {
  'no-such-item': gone,
  'already-so': '已经下架了',
  'no-such-clause': '群规里没有这一条了，换一条',
}
