/** Every expected no of every operator action, as a sentence. An action or a refusal without its text does not compile. */
import type { list } from '../../../../shared/audit/contract'
import type { pause, resume } from '../../../../shared/checkin/contract'
import type { changeProfile, changeSettings, settings } from '../../../../shared/community/contract'
import type { decide, questions, queue, removeQuestion, saveQuestion } from '../../../../shared/entry/contract'
import type {
  bind,
  change,
  close,
  create,
  invited,
  list as listGroups,
  members,
  move,
  open,
  remove as removeFromGroup,
  setCode,
  tasks,
  waiting,
} from '../../../../shared/groups/contract'
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
import type * as rewards from '../../../../shared/rewards/operator-contract'
import type { draft, publish, saveDraft } from '../../../../shared/rulebook/contract'
import { explain, type RefusalTexts } from '../../platform/refusals'
import { type ModerationAction, moderationRefusals } from './moderation-refusals'
import { type PostsAction, postsRefusals } from './posts-refusals'

export type OperatorAction =
  | typeof search
  | typeof find
  | typeof appoint
  | typeof dismiss
  | typeof remove
  | typeof draft
  | typeof saveDraft
  | typeof publish
  | typeof questions
  | typeof saveQuestion
  | typeof removeQuestion
  | typeof queue
  | typeof decide
  | typeof listGroups
  | typeof members
  | typeof waiting
  | typeof tasks
  | typeof create
  | typeof change
  | typeof close
  | typeof open
  | typeof setCode
  | typeof bind
  | typeof move
  | typeof removeFromGroup
  | typeof invited
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
  | typeof rewards.list
  | typeof rewards.save
  | typeof rewards.publish
  | typeof rewards.withdraw
  | typeof rewards.restock
  | typeof rewards.importCodes
  | typeof rewards.waitingOrders
  | typeof rewards.fulfil
  | typeof rewards.supply
  | typeof rewards.cancelOrder
  | typeof rewards.showAddress
  | typeof rewards.scan
  | typeof settings
  | typeof changeSettings
  | typeof changeProfile
  | typeof list
  | PostsAction
  | ModerationAction

type OperatorRefusals = { readonly [A in OperatorAction as A['name']]: RefusalTexts<A> }

const gone = '这位成员已经离开了'
const noGroup = '没找到这个群，刷新看看'
const nameTaken = '已经有一个群叫这个名字'
const tooFew = '余额不够减，先看看现在的余额'

const noReward = '没有这件权益，刷新看看'
const noOrder = '没有这张兑换单，刷新看看'
const settled = '这张兑换单已经有人处理过了'

export const operatorRefusals: OperatorRefusals = {
  'rewards.list': {},
  'rewards.save': {
    'no-such-reward': noReward,
    'window-turned': '结束时间要晚于开始时间',
    'kind-stays': '已经有库存或上架过，种类和限量不能再改',
    'nothing-to-change': '和现在一样，没有要改的',
    'places-by-restock': '已有的权益请用补货来加数量',
  },
  'rewards.publish': {
    'no-such-reward': noReward,
    'already-so': '已经上架了，不用再上',
    'no-stock': '还没有库存，先补货或导入券码',
    over: '结束时间已经过了，先改时间',
    'no-address-key': '还没有配置地址密钥，实物暂时不能上架',
    'too-many-published': '上架的权益太多了，先下架几件',
  },
  'rewards.withdraw': { 'no-such-reward': noReward, 'already-so': '已经下架了，不用再下' },
  'rewards.restock': {
    'no-such-reward': noReward,
    'not-limited': '这件权益不限量，不用补货',
    'needs-codes': '券要靠导入券码来补货',
  },
  'rewards.importCodes': {
    'no-such-reward': noReward,
    'not-a-coupon': '只有券才需要导入券码',
    'nothing-new': '里面没有新的券码，什么都没变',
  },
  'rewards.waitingOrders': {},
  'rewards.fulfil': {
    'no-such-member': gone,
    'no-such-order': noOrder,
    'already-settled': settled,
    'no-address': '成员还没填收货地址，等填好再发货',
    'parcel-needed': '请填好快递公司和单号',
    'scan-it': '券要在核销页扫码核销',
  },
  'rewards.supply': {
    'no-such-member': gone,
    'no-such-order': noOrder,
    'already-settled': settled,
    'not-owed': '这张兑换单不缺货，直接处理就好',
    'no-such-reward': '还没有为它准备权益，可以直接交付',
    'sold-out': '库存还是空的，先补货再试',
  },
  'rewards.cancelOrder': { 'no-such-member': gone, 'no-such-order': noOrder, 'already-settled': settled },
  'rewards.showAddress': {
    'no-such-member': gone,
    'no-such-order': noOrder,
    'no-address': '没有地址：还没填，或已经抹掉',
    'no-address-key': '这个地址的密钥不在了，打不开',
  },
  'rewards.scan': {
    'no-such-code': '没有这个码，或还没被人换走',
    'already-used': '这个码已经用过了，不能再用',
    cancelled: '这张兑换单已经取消了',
    'too-late': '这个码已经过期了',
    'not-by-scan': '实物不用核销，去发货就好',
  },
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
  'entry.questions': {},
  'entry.saveQuestion': {
    'no-such-question': '这道题已经删掉了',
    'invalid-question': '这道题还不能用，已经标出来了',
    'needed-for-test': '入群问答正开着，题不能再少了',
    'bank-full': '题库满了，先删掉几道旧的',
    'nothing-to-change': '和原来一样，不用保存',
  },
  'entry.removeQuestion': { 'no-such-question': '这道题已经删掉了', 'needed-for-test': '入群问答正开着，题不能再少了' },
  'entry.queue': {},
  'entry.decide': { 'no-such-review': '这份已经有人处理过了', 'reason-missing': '写一句为什么没通过，对方会看到' },
  'groups.list': {},
  'groups.members': { 'no-such-group': noGroup },
  'groups.waiting': {},
  'groups.tasks': {},
  'groups.create': {
    'too-many-groups': '群已经有 100 个，不能再多了',
    'too-many-places': '超过了这个平台一个群的上限',
    'name-taken': nameTaken,
    'no-such-member': gone,
  },
  'groups.change': {
    'no-such-group': noGroup,
    'name-taken': nameTaken,
    'nothing-to-change': '和现在一样，没有要改的',
    'group-closed': '关闭的群不能当主群，先重新开放',
    'no-such-member': gone,
  },
  'groups.close': { 'no-such-group': noGroup, 'already-so': '这个群已经关闭了' },
  'groups.open': {
    'no-such-group': noGroup,
    'already-so': '这个群本来就开着',
    'still-closing': '刚才的关闭还在收尾，过一分钟再开',
    'too-many-places': '没有这么多空位，填少一点',
  },
  'groups.setCode': {
    'no-such-group': noGroup,
    'needs-expiry': '微信群码会失效，要填失效日',
    'expires-in-past': '这一天已经失效了，填码下面写的日期',
    'expires-too-late': '微信群码没有这么久，看看码下面写的日期',
    'nothing-to-change': '现在就没有群码',
  },
  'groups.bind': {
    'no-such-group': noGroup,
    'not-wechat': '只有微信群可以识别',
    'nothing-recognised': '微信没有告诉我们这是哪个群，请从群聊里打开小程序再试',
    'already-so': '这个群已经认得了',
    'bound-elsewhere': '这个群聊已经绑到另一个群了',
  },
  'groups.move': {
    'no-such-member': gone,
    'no-such-group': noGroup,
    'group-closed': '那个群关闭了，换一个群',
    'group-full': '那个群没有空位了，换一个群',
    'already-so': '已经在这个群了',
  },
  'groups.remove': { 'no-such-member': gone, 'not-in-a-group': '这位现在不在任何群里' },
  'groups.invited': { 'no-such-member': gone, 'already-so': '这位不用再邀请了' },
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
  'audit.list': {},
  ...postsRefusals,
  ...moderationRefusals,
}

/** The sentence for a refusal of this operator action. */
export const explainTo = (action: OperatorAction, refusal: string): string =>
  explain<string>(refusal, operatorRefusals[action.name])
