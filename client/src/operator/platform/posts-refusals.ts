import type {
  decide,
  evidence,
  markQuality,
  pin,
  queue,
  takeDown,
  unmarkQuality,
} from '../../../../shared/posts/contract'
import type { RefusalTexts } from '../../platform/refusals'

export type PostsAction =
  | typeof queue
  | typeof evidence
  | typeof decide
  | typeof takeDown
  | typeof pin
  | typeof markQuality
  | typeof unmarkQuality

const gone = '这条已经不在了'
const noClause = '群规里没有这一条了,换一条'
const notShown = '这篇现在不在圈子里'

export const postsRefusals: { readonly [A in PostsAction as A['name']]: RefusalTexts<A> } = {
  'posts.queue': {},
  'posts.evidence': {},
  'posts.decide': {
    'no-such-item': gone,
    'already-decided': '已经有人处理过了',
    'no-such-clause': noClause,
    'same-operator': '这是你作的决定,申诉要请另一位运营者来看',
  },
  'posts.takeDown': { 'no-such-item': gone, 'already-so': '已经下架了', 'no-such-clause': noClause },
  'posts.pin': {
    'no-such-post': notShown,
    'already-so': '已经是这样了',
    'too-many-pinned': '最多置顶 3 篇,先取消一篇',
  },
  'posts.markQuality': {
    'no-such-post': notShown,
    'already-so': '已经是优质内容了',
    'not-yourself': '自己的帖子要请别人来标',
    'was-undone': '撤销过的不能再标,积分只发一次',
  },
  'posts.unmarkQuality': { 'no-such-post': gone, 'already-so': '现在没有优质标记' },
}
