/** Every expected no of every operator action, as a sentence. An action or a refusal without its text does not compile. */
import type { list } from '../../../../shared/audit/contract'
import type { pause, resume } from '../../../../shared/checkin/contract'
import type {
  changeProfile,
  changeSettings,
  lifecycle,
  settings,
  tickReview,
} from '../../../../shared/community/contract'
import type { waiting } from '../../../../shared/manage/contract'
import type { appoint, dismiss, find, remove, search } from '../../../../shared/membership/contract'
import type {
  adjust,
  approveAdjustment,
  memberStatement,
  proofReport,
  prove,
  rejectAdjustment,
  reverse,
  waitingAdjustments,
} from '../../../../shared/points/contract'
import type { held, reject, release } from '../../../../shared/referral/contract'
import type { draft, publish, saveDraft } from '../../../../shared/rulebook/contract'
import { explain, type RefusalTexts } from '../../platform/refusals'
import { type ActivityAction, activityRefusals } from './activity-refusals'
import { type ChannelAction, channelRefusals } from './channel-refusals'
import { type EntryAction, entryRefusals } from './entry-refusals'
import { type GroupsAction, groupsRefusals } from './groups-refusals'
import { type ModerationAction, moderationRefusals } from './moderation-refusals'
import { type PostsAction, postsRefusals } from './posts-refusals'
import { type RewardsAction, rewardsRefusals } from './rewards-refusals'

export type OperatorAction =
  | typeof waiting
  | typeof search
  | typeof find
  | typeof appoint
  | typeof dismiss
  | typeof remove
  | typeof draft
  | typeof saveDraft
  | typeof publish
  | EntryAction
  | ChannelAction
  | GroupsAction
  | typeof pause
  | typeof resume
  | typeof memberStatement
  | typeof adjust
  | typeof approveAdjustment
  | typeof rejectAdjustment
  | typeof waitingAdjustments
  | typeof reverse
  | typeof prove
  | typeof proofReport
  | typeof held
  | typeof release
  | typeof reject
  | RewardsAction
  | typeof settings
  | typeof changeSettings
  | typeof changeProfile
  | typeof lifecycle
  | typeof tickReview
  | typeof list
  | ActivityAction
  | PostsAction
  | ModerationAction

type OperatorRefusals = { readonly [A in OperatorAction as A['name']]: RefusalTexts<A> }

const gone = '这位成员已经离开了'
const tooFew = '余额不够减，先看看现在的余额'

export const operatorRefusals: OperatorRefusals = {
  ...rewardsRefusals,
  ...channelRefusals,
  'manage.waiting': {},
  'membership.search': {},
  'membership.find': { 'no-such-member': gone },
  'membership.appoint': {
    'no-such-member': gone,
    'owner-stays': '群主只有一位，不能改任别的角色',
    'already-so': '已经是这个角色了',
  },
  'membership.dismiss': {
    'no-such-member': gone,
    'owner-stays': '群主不能这样免去',
    'already-so': '已经没有角色了',
  },
  'membership.remove': {
    'no-such-member': gone,
    'owner-stays': '群主不能被移出',
    'not-yourself': '不能移出自己，想走可以注销账号',
    'dismiss-first': '先免去这位的角色，再移出',
    'clause-missing': '请选一条群规作依据',
    'no-such-clause': '群规里没有这一条了，换一条',
  },
  'rulebook.draft': {},
  'rulebook.saveDraft': {
    'draft-changed': '别人刚改过草稿，刷新看看再写',
    'same-group-twice': '有两组的名字一样，改一个',
    'same-clause-twice': '有一条出现了两次，删掉一条',
    'too-many-clauses': '条款太多了，大家读不完，合并几条',
  },
  'rulebook.publish': {
    'draft-changed': '别人刚改过草稿，看过再发布',
    'too-few-clauses': '群规至少要 12 条，再补几条',
    'empty-group': '有一组还没有条款，补上或删掉',
    'nothing-to-change': '和现在的群规一样，不用发布',
    'note-missing': '写一句这次改了什么，大家会看到',
  },
  ...entryRefusals,
  ...groupsRefusals,
  'checkin.pause': { 'already-so': '签到已经暂停了' },
  'checkin.resume': { 'already-so': '签到已经恢复了' },
  'points.memberStatement': { 'no-such-member': gone },
  'points.adjust': {
    'no-such-member': gone,
    'not-enough-points': tooFew,
    'too-many-waiting': '这位成员等复核的调整太多了，先处理几笔',
  },
  'points.approveAdjustment': {
    'no-such-member': gone,
    'no-such-adjustment': '这笔已经有人处理过了',
    'same-operator': '自己提的调整，要别的运营者来同意',
    'not-enough-points': '余额已经不够减，同意不了；可以退回',
    'not-yourself': '这是给你自己的调整，要别的运营者来同意',
  },
  'points.rejectAdjustment': { 'no-such-member': gone, 'no-such-adjustment': '这笔已经有人处理过了' },
  'points.waitingAdjustments': {},
  'points.reverse': {
    'no-such-member': gone,
    'no-such-entry': '没找到这一笔，刷新看看',
    'already-reversed': '这一笔已经撤销过了',
    'not-reversible': '这一类记录不能撤销',
    'not-yourself': '自己的积分要别的运营者来撤销',
  },
  'points.prove': {},
  'points.proofReport': {},
  'referral.held': {},
  'referral.release': {
    'no-such-member': gone,
    'not-held': '有的已经处理过了，刷新看看',
    'not-yourself': '自己的邀请要别的运营者来看',
  },
  'referral.reject': {
    'no-such-member': gone,
    'not-held': '有的已经处理过了，刷新看看',
    'not-yourself': '自己的邀请要别的运营者来看',
  },
  'community.settings': {},
  'community.changeSettings': {
    'unknown-setting': '有一项设置这里还没有，刷新后再改',
    'invalid-setting': '有一项填得不合适，已经标出来了',
    'nothing-to-change': '和现在一样，没有要改的',
    'entry-not-ready': '入群问答要先有已发布的群规和足够的题，先去备好',
  },
  'community.changeProfile': {
    'mix-not-whole': '各类内容加起来要正好 100%',
    'named-twice': '有一项写了两遍，删掉一个',
    'hours-turned-around': '结束的钟点要比开始晚',
    'ages-turned-around': '年龄的范围写反了',
    'nothing-to-change': '和现在一样，没有要改的',
  },
  'community.lifecycle': {},
  'community.tickReview': {},
  'audit.list': {},
  ...activityRefusals,
  ...postsRefusals,
  ...moderationRefusals,
}

/** The sentence for a refusal of this operator action. */
export const explainTo = (action: OperatorAction, refusal: string): string =>
  explain<string>(refusal, operatorRefusals[action.name])
