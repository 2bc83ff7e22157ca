/** The invitation page in words: how a friend counts, what follows, and how far each has come (SPEC 5.1–5.3). */
import type { OutputOf } from '../../../shared/action'
import type { mine } from '../../../shared/referral/contract'
import type { UncountedReason } from '../../../shared/referral/state'
import { sayInstant } from '../platform/instant-words'

export type InvitationsView = OutputOf<typeof mine>
export type FriendView = InvitationsView['friends'][number]
export type GiftView = InvitationsView['gifts'][number]

/** The three steps after which a friend counts. */
export const stepsFor = (entry: string): string[] => [
  '朋友从你的卡片或海报进来',
  entry === 'test' ? '通过入群问答' : '加入社群',
  '完成第一次签到',
]

/** What a friend who counts brings, exactly; and that passing the card on brings nothing. */
export function rewardWords({ rewarded, points }: InvitationsView): string {
  const nothing = '转发本身没有奖励,也不会解锁任何内容。'
  if (!rewarded) return `这个社群的邀请不发积分和礼物,朋友来了就好。${nothing}`
  return `算上一位,你得 ${points} 积分。只看真正加入的人;${nothing}`
}

export interface RulePart {
  readonly title: string
  readonly lines: readonly string[]
}

/** The whole rules, before anyone shares. */
export function rulesFor(view: InvitationsView, entry: string): RulePart[] {
  const { rewarded, points, gifts, perDay, fraudDays } = view
  const counting: RulePart = { title: '怎么算一位', lines: stepsFor(entry) }
  const notCounting: RulePart = {
    title: '这些不算',
    lines: [
      '自己邀请自己',
      '以前加入过、后来离开的人',
      '已经由别人带来的人:以第一次打开的卡片为准',
      '比你更早来过这里的人',
    ],
  }
  if (!rewarded) return [counting, notCounting]
  return [
    counting,
    {
      title: '能得到什么',
      lines: [
        `每算上一位,得 ${points} 积分,一位只算一次`,
        ...gifts.map(({ need, title }) => `算满 ${need} 位,送「${title}」,只送一次`),
        '只看你直接带来的朋友;朋友再带来的人,是朋友的',
        '被邀请的朋友和所有新成员一样,没有多也没有少',
      ],
    },
    notCounting,
    {
      title: '怎么防作弊',
      lines: [
        `一天里超过 ${perDay} 位的,先留着,运营者看过再算`,
        `朋友在 ${fraudDays} 天内因作弊被移出,那一位的积分收回,不够数的礼物没用的部分也收回`,
      ],
    },
  ]
}

/** Where each gift stands on the drawn path, in percent: the first near the beginning, the last near the end. */
const FIRST_STOP = 8
const LAST_STOP = 100

export const stopOf = (index: number, count: number): number =>
  count < 2 ? LAST_STOP : FIRST_STOP + ((LAST_STOP - FIRST_STOP) / (count - 1)) * index

/** How much of the path lies behind so many friends, in percent. */
export function placeOnPath(counted: number, gifts: readonly GiftView[]): number {
  const ahead = gifts.findIndex(({ need }) => counted < need)
  if (ahead < 0) return 100
  const before = gifts[ahead - 1]
  const [from, start] = before === undefined ? [0, 0] : [before.need, stopOf(ahead - 1, gifts.length)]
  const need = gifts[ahead]?.need ?? from + 1
  return Math.round(start + ((counted - from) / (need - from)) * (stopOf(ahead, gifts.length) - start))
}

const whyNot: Readonly<Record<UncountedReason, string>> = {
  self: '是你自己,不算',
  returning: '以前加入过,不算',
  'joined-later': '比你更早来过,不算',
  'switched-off': '当时邀请没有奖励',
  'too-many-held': '当天太多了,没有算上',
}

export interface FriendRow {
  readonly note: string
  readonly chip: { readonly words: string; readonly tone: 'leaf' | 'sun' | 'water' | 'plain' } | null
}

/** How far a friend has come. */
export function friendWords(friend: FriendView, now: number): FriendRow {
  const when = sayInstant(friend.at, now)
  switch (friend.step) {
    case 'visited':
      return { note: `${when} 来看过`, chip: null }
    case 'joined':
      return { note: `${when} 加入 · 等第一次签到`, chip: { words: '进行中', tone: 'water' } }
    case 'counted':
      return {
        note: `${when} 完成第一次签到`,
        chip: { words: friend.points > 0 ? `+${friend.points}` : '算上了', tone: 'leaf' },
      }
    case 'held':
      return { note: `${when} 完成 · 当天人多,等运营者看过`, chip: { words: '等确认', tone: 'sun' } }
    case 'refused':
      return { note: friend.why === undefined ? '没有算上' : whyNot[friend.why], chip: null }
    case 'rejected':
      return { note: '运营者看过,没有算上', chip: null }
    case 'reversed':
      return { note: '因作弊被移出,不再算数', chip: null }
  }
}

/** Those who came in, and how many have only looked so far: without names they are a number. */
export function listed(friends: readonly FriendView[]): {
  readonly shown: readonly FriendView[]
  readonly visitors: number
} {
  const shown = friends.filter(({ step }) => step !== 'visited')
  return { shown, visitors: friends.length - shown.length }
}
