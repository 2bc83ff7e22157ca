/** What each kind of message says. The one readable list: a kind without words does not compile. */
import type { MessageKind, MessageValues } from '../../../shared/messages/state'
import { type Tier, tierIds } from '../../../shared/points/tiers'
import { serverNow } from '../platform/clock'
import { sayInstant } from '../platform/instant-words'
import { goTo, routes } from '../platform/routes'
import type { IconName } from '../ui/Icon'
import { tierNames } from '../ui/TierPath'

export interface MessageWords {
  readonly icon: IconName
  readonly tone: 'leaf' | 'sun' | 'water' | 'clay'
  readonly title: (values: MessageValues) => string
  readonly note: (values: MessageValues) => string
  /** Where the message leads; nowhere when it says everything. */
  readonly open?: (values: MessageValues) => void
}

const tierOf = ({ tier }: Pick<MessageValues, 'tier'>): string =>
  tierNames[tierIds.find((one) => one === tier) ?? ('bronze' satisfies Tier)]

/** To the quiz or event itself, where the message names it. */
const toActivity =
  (route: string) =>
  ({ activity }: MessageValues): void =>
    goTo(activity === undefined ? routes.activities : `${route}?id=${activity}`)

/** Why, and by which rule. */
const whyNote = ({ text = '', clause }: MessageValues): string =>
  [text, clause === undefined ? '' : `依据群规「${clause}」`].filter((part) => part !== '').join(' · ')

export const messageWords: Readonly<Record<MessageKind, MessageWords>> = {
  'tier-reached': {
    icon: 'sprout',
    tone: 'leaf',
    title: (values) => `升到${tierOf(values)}了`,
    note: () => '成长值够了，新的等级已经生效',
    open: () => goTo(routes.me),
  },
  welcome: {
    icon: 'leave',
    tone: 'water',
    title: () => '欢迎加入',
    note: ({ text }) => text ?? '',
  },
  'friend-counted': {
    icon: 'people',
    tone: 'leaf',
    title: ({ points }) => `又多了一位同伴，+${points ?? 0} 积分`,
    note: () => '你邀请的朋友完成了第一次签到',
    open: () => goTo(routes.referral),
  },
  'friends-held': {
    icon: 'people',
    tone: 'sun',
    title: () => '今天来的朋友有点多',
    note: () => '超出的几位等运营者确认后再计入，不会丢',
    open: () => goTo(routes.referral),
  },
  'friend-taken-back': {
    icon: 'undo',
    tone: 'clay',
    title: ({ points }) => `收回了 ${points ?? 0} 积分`,
    note: () => '你邀请的一位朋友因为作弊被移出了社群',
    open: () => goTo(routes.statement),
  },
  'gift-lost': {
    icon: 'undo',
    tone: 'clay',
    title: ({ name }) => `${name ?? '礼物'}收回了`,
    note: ({ friends }) => (friends === undefined ? '计入的朋友不够数了' : `计入的朋友不到 ${friends} 位了`),
    open: () => goTo(routes.referral),
  },
  'place-found': {
    icon: 'people',
    tone: 'leaf',
    title: () => '轮到你进群了',
    note: () => '群里有了空位，已经留给你',
    open: () => goTo(routes.groups),
  },
  'place-moved': {
    icon: 'people',
    tone: 'water',
    title: () => '给你换了一个群',
    note: () => '运营者为你安排了新的位置',
    open: () => goTo(routes.groups),
  },
  'order-fulfilled': {
    icon: 'check',
    tone: 'leaf',
    title: ({ name }) => `${name ?? '兑换'}已经办好`,
    note: () => '可以去看看你的兑换单',
    open: () => goTo(routes.orders),
  },
  'order-cancelled': {
    icon: 'undo',
    tone: 'water',
    title: ({ name }) => `${name ?? '兑换'}取消了`,
    note: ({ points = 0 }) => (points > 0 ? `${points} 积分已经退回` : '这份礼物收回了'),
    open: () => goTo(routes.orders),
  },
  'reward-granted': {
    icon: 'medal',
    tone: 'sun',
    title: ({ name }) => `送你：${name ?? '一份礼物'}`,
    note: ({ friends }) =>
      friends === undefined ? '不花积分，已经记在你的兑换单里' : `谢谢你带来了 ${friends} 位朋友，已经记在你的兑换单里`,
    open: () => goTo(routes.orders),
  },
  'quiz-ended': {
    icon: 'edit',
    tone: 'leaf',
    title: ({ name }) => `「${name ?? '问答'}」揭晓了`,
    note: ({ text, points }) => `你答对 ${text ?? ''}，得到 ${points ?? 0} 积分`,
    open: toActivity(routes.quiz),
  },
  'event-seat': {
    icon: 'calendar',
    tone: 'leaf',
    title: ({ name }) => `「${name ?? '活动'}」有位子了`,
    note: () => '排队轮到你了，去不了就取消，让给后面的人',
    open: toActivity(routes.event),
  },
  'event-soon': {
    icon: 'timer',
    tone: 'water',
    title: ({ name }) => `「${name ?? '活动'}」快开始了`,
    note: ({ when }) => (when === undefined ? '记得准时来' : `${sayInstant(when, serverNow())} 开始，记得准时来`),
    open: toActivity(routes.event),
  },
  'event-off': {
    icon: 'calendar',
    tone: 'clay',
    title: ({ name }) => `「${name ?? '活动'}」取消了`,
    note: ({ text }) => text ?? '',
    open: toActivity(routes.event),
  },
  'post-shown': {
    icon: 'check',
    tone: 'leaf',
    title: ({ name }) => `「${name ?? '帖子'}」通过了`,
    note: () => '现在大家都能看到',
    open: () => goTo(routes.circle),
  },
  'post-rejected': {
    icon: 'notice',
    tone: 'clay',
    title: ({ name }) => `「${name ?? '帖子'}」没有通过`,
    note: whyNote,
    open: () => goTo(routes.myPosts),
  },
  'post-down': {
    icon: 'hidden',
    tone: 'clay',
    title: ({ name }) => `「${name ?? '帖子'}」下架了`,
    note: whyNote,
    open: () => goTo(routes.myPosts),
  },
  'post-quality': {
    icon: 'medal',
    tone: 'sun',
    title: ({ name }) => `「${name ?? '帖子'}」被标为优质`,
    note: ({ points = 0 }) => (points > 0 ? `+${points} 积分` : '今天的优质积分已满，这一篇不再加分'),
    open: () => goTo(routes.statement),
  },
  'comment-rejected': {
    icon: 'notice',
    tone: 'clay',
    title: ({ name }) => `评论「${name ?? ''}」没有留下`,
    note: whyNote,
    open: () => goTo(routes.myComments),
  },
  'comment-restored': {
    icon: 'check',
    tone: 'leaf',
    title: ({ name }) => `评论「${name ?? ''}」恢复了`,
    note: () => '申诉通过，大家又能看到了',
    open: () => goTo(routes.myComments),
  },
  reminded: { icon: 'notice', tone: 'sun', title: () => '运营者提醒你', note: whyNote },
  muted: {
    icon: 'lock',
    tone: 'clay',
    title: ({ when }) => (when === undefined ? '暂时不能发言' : `${sayInstant(when, serverNow())}前不能发言`),
    note: whyNote,
  },
  unmuted: { icon: 'leave', tone: 'leaf', title: () => '可以发言了', note: ({ text }) => text ?? '' },
}
