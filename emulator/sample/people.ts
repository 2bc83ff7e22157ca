/** Who lives in the sample community: the people the preview can become, and some three hundred others with their habits. */
import { addDays, addMonths, type Day, monthOf } from '../../shared/time'
import { chance, oneOf, wholeBetween } from './chance'
import { manyNames } from './names'
import type { Happening, PlannedMember } from './planned'
import { fixedMembers } from './preview'
import { withWritings } from './writers'

const MEMBERS = 300
const HISTORY_DAYS = 90

const isWeekend = (weekday: number): boolean => weekday > 5

/** A habit: how likely on past days, and how likely it has happened today by now. About 60 % come in a day. */
const habits = {
  faithful: (ago: number) => (ago === 0 ? 0.92 : 0.97),
  steady: (ago: number) => (ago === 0 ? 0.76 : 0.82),
  weekend: (ago: number, weekday: number) => (ago === 0 ? 0.4 : isWeekend(weekday) ? 0.88 : 0.12),
  occasional: (ago: number) => (ago === 0 ? 0.3 : 0.35),
  newcomer: (ago: number) => (ago === 0 ? 0.65 : 0.78),
} as const

const lapsing = (lapsedAgo: number) => (ago: number) => (ago < lapsedAgo ? 0 : 0.85)

type Figures = Pick<PlannedMember, 'comes' | 'mends'> & { readonly joinedAgo: number }

/** One of six kinds of member, by chance. */
function figuresOf(openid: string): Figures {
  const kind = chance('kind', openid)
  const early = chance('early', openid) < 0.4
  const joinedAgo = early
    ? HISTORY_DAYS - wholeBetween(0, 6, 'joined', openid)
    : wholeBetween(15, HISTORY_DAYS - 1, 'joined', openid)
  if (kind < 0.27) return { joinedAgo, comes: habits.faithful, mends: 0.5 }
  if (kind < 0.52) return { joinedAgo, comes: habits.steady, mends: 0.12 }
  if (kind < 0.69) return { joinedAgo, comes: habits.weekend, mends: 0 }
  if (kind < 0.79) return { joinedAgo, comes: habits.occasional, mends: 0.02 }
  if (kind < 0.9) return { joinedAgo: wholeBetween(1, 14, 'new', openid), comes: habits.newcomer, mends: 0.05 }
  return { joinedAgo: Math.max(40, joinedAgo), comes: lapsing(wholeBetween(12, 38, 'lapsed', openid)), mends: 0.1 }
}

/** Points that some brought along from the old group: what makes gold and platinum of them. */
function movedInOf(openid: string, number: number): number {
  if (number % 97 === 8) return wholeBetween(2_900, 3_400, 'moved', openid)
  return number % 19 === 5 ? wholeBetween(880, 1_900, 'moved', openid) : 0
}

/** Who brought points along was there from the beginning: this month's ranking is not about that. */
const joinedAgoOf = (openid: string, number: number, joinedAgo: number): number =>
  movedInOf(openid, number) > 0 ? HISTORY_DAYS - wholeBetween(0, 6, 'joined', openid) : joinedAgo

const rewards = ['领读奖励', '共读笔记整理', '分享会志愿者', '书单投稿入选', '帮新书友答疑'] as const
const askers = ['sample-owner', 'sample-supervisor', 'sample-activity'] as const

/** What operators did for one of the many: posts marked, points moved in from the old group, rewards, small corrections. */
function happeningsOf(openid: string, number: number, joinedAgo: number): Happening[] {
  const someDay = (what: string, index = 0) => wholeBetween(1, Math.max(1, joinedAgo - 1), what, openid, index)
  const posts = chance('author', openid) < 0.16 ? wholeBetween(2, 22, 'posts', openid) : 0
  const happenings: Happening[] = Array.from({ length: posts }, (_, index) => ({
    kind: 'quality',
    ago: someDay('post', index),
  }))
  const points = movedInOf(openid, number)
  if (points > 0) {
    const moving = { points, reason: '旧群积分迁入', by: 'sample-owner', approvedBy: 'sample-supervisor' }
    happenings.push({ kind: 'adjust', ago: joinedAgo - 1, ...moving })
  }
  if (chance('reward', openid) < 0.14) {
    const reward = {
      points: 5 * wholeBetween(2, 12, 'amount', openid),
      reason: oneOf(rewards, 'why', openid),
      by: oneOf(askers, 'who', openid),
    }
    happenings.push({ kind: 'adjust', ago: someDay('reward day'), ...reward })
  }
  if (chance('spent', openid) < 0.05) {
    happenings.push({
      kind: 'adjust',
      ago: someDay('spent day'),
      points: -20,
      reason: '线下换走书签一套',
      by: 'sample-activity',
    })
  }
  if (number % 140 === 60) {
    happenings.push({
      kind: 'adjust',
      ago: 6,
      points: 50,
      reason: '重复录入的分享',
      by: 'sample-activity',
      reversedBy: 'sample-supervisor',
    })
  }
  return happenings
}

/** Two members for whom an adjustment waits: one can be approved by the owner, one by the supervisor. */
const waiting: Readonly<Record<number, Happening>> = {
  31: { kind: 'adjust', ago: 1, points: 800, reason: '年度共读发起人', by: 'sample-owner' },
  32: { kind: 'adjust', ago: 2, points: 600, reason: '译者对谈全程志愿', by: 'sample-supervisor' },
}

/** What some of those with points from the old group have had for them, by their number. */
const redeeming: Readonly<Record<number, readonly Happening[]>> = {
  5: [{ kind: 'redeem', ago: 2, title: '旧书交换一本' }],
  24: [{ kind: 'redeem', ago: 1, title: '旧书交换一本' }],
  43: [{ kind: 'redeem', ago: 12, title: '下月共读书目提名', became: 'fulfilled' }],
  62: [{ kind: 'redeem', ago: 9, title: '合作书店咖啡券', became: 'cancelled' }],
  81: [
    { kind: 'redeem', ago: 3, title: '下月共读书目提名' },
    { kind: 'redeem', ago: 25, title: '合作书店咖啡券', became: 'used' },
  ],
  100: [{ kind: 'redeem', ago: 7, title: '下月共读书目提名', became: 'fulfilled' }],
  119: [{ kind: 'redeem', ago: 15, title: '合作书店咖啡券', became: 'used' }],
  138: [{ kind: 'redeem', ago: 30, title: '下月共读书目提名', became: 'fulfilled' }],
  157: [{ kind: 'redeem', ago: 4, title: '年度书友纪念章' }],
  176: [{ kind: 'redeem', ago: 6, title: '合作书店咖啡券' }],
}

const hours = [0.29, 0.33, 0.51, 0.78, 0.86, 0.91] as const

function oneOfMany(number: number, nickname: string, today: Day): PlannedMember {
  const openid = `sample-member-${String(number).padStart(3, '0')}`
  const { comes, mends, ...figures } = figuresOf(openid)
  const joinedAgo = joinedAgoOf(openid, number, figures.joinedAgo)
  const asked = waiting[number]
  return {
    openid,
    nickname,
    role: number % 90 === 40 ? 'kol' : null,
    hidden: chance('hidden', openid) < 0.05,
    joinedOn: addDays(today, -joinedAgo),
    hour: oneOf(hours, 'hour', openid),
    comes,
    mends,
    happenings: [
      ...happeningsOf(openid, number, joinedAgo),
      ...(asked === undefined ? [] : [asked]),
      ...(redeeming[number] ?? []),
    ],
  }
}

/** Who brought some of the many, by their number: 阿禾 a few over the weeks, one of the many a whole evening's crowd. */
const broughtBySilver: readonly number[] = [3, 14, 27, 44, 58, 71, 86]
/** Joined yesterday by 阿禾's card and has not checked in yet. */
const LATEST_OF_SILVER = 99
const CROWD = { inviter: 41, first: 120, last: 127, joinedAgo: 2 } as const
const crowdInviter = `sample-member-${String(CROWD.inviter).padStart(3, '0')}`
const isOfTheCrowd = (number: number): boolean => number >= CROWD.first && number <= CROWD.last

/** The crowd came together the evening before yesterday, after a meeting in town. */
function withInviter(member: PlannedMember, number: number, today: Day): PlannedMember {
  if (broughtBySilver.includes(number)) return { ...member, invitedBy: 'sample-silver' }
  if (number === LATEST_OF_SILVER) {
    const joinedOn = addDays(today, -1)
    return { ...member, joinedOn, comes: () => 0, mends: 0, happenings: [], invitedBy: 'sample-silver' }
  }
  if (!isOfTheCrowd(number)) return member
  const comes = (ago: number): number => (ago === CROWD.joinedAgo ? 1 : 0.4)
  const joinedOn = addDays(today, -CROWD.joinedAgo)
  return { ...member, joinedOn, comes, mends: 0, hour: 0.86, happenings: [], invitedBy: crowdInviter }
}

/** Operators first: what they did needs their accounts. Inviters last: what their friends did reaches them. */
function inOrder(members: readonly PlannedMember[]): PlannedMember[] {
  const inviters = new Set(members.map(({ invitedBy }) => invitedBy))
  const rank = ({ openid, role }: PlannedMember) => (role !== null ? 0 : inviters.has(openid) ? 2 : 1)
  return [...members].sort((a, b) => rank(a) - rank(b))
}

/** Everybody, in the order in which they are written. */
export function plannedMembers(today: Day): PlannedMember[] {
  const fixed = fixedMembers(today, addMonths(monthOf(today), -12))
  const names = manyNames().filter((name) => !fixed.some((member) => member.nickname === name))
  const many = names
    .slice(0, MEMBERS - fixed.length)
    .map((name, index) => withInviter(oneOfMany(index + 1, name, today), index + 1, today))
  return inOrder(withWritings([...fixed, ...many], today))
}
