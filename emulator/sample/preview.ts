/** The people whom the preview can become, by openid. What a screenshot shows of them is fixed, whatever the day. */
import { addDays, type Day, type Month } from '../../shared/time'
import type { Happening, PlannedMember } from './planned'

type Known = Pick<PlannedMember, 'openid' | 'nickname' | 'comes' | 'joinedOn'> & Partial<PlannedMember>

const known = (member: Known): PlannedMember => ({
  role: null,
  hidden: false,
  hour: 0.33,
  mends: 0,
  happenings: [],
  ...member,
})

const everyFewDays = (count: number, step: number): Happening[] =>
  Array.from({ length: count }, (_, index) => ({ kind: 'quality', ago: 3 + step * index }))

/** Points brought along from the old group, which two operators agreed on. */
const movedIn = (points: number, ago: number): Happening => ({
  kind: 'adjust',
  ago,
  points,
  reason: '旧群积分迁入',
  by: 'sample-owner',
  approvedBy: 'sample-supervisor',
})

const agoOf = (today: Day, day: Day): number => Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000)

function operators(begun: Month): PlannedMember[] {
  const operator = (role: PlannedMember['role'], nickname: string, joined: string, comes: PlannedMember['comes']) =>
    known({ openid: `sample-${role}`, nickname, role, joinedOn: `${begun}-${joined}`, comes })
  return [
    operator('owner', '林下山茶', '02', (ago) => (ago === 0 ? 0 : 0.9)),
    operator('supervisor', '青松', '03', (ago) => (ago === 0 ? 1 : 0.8)),
    operator('content', '墨兰', '04', (ago) => (ago === 0 ? 1 : 0.7)),
    operator('activity', '木棉', '05', (ago) => (ago === 0 ? 0 : 0.7)),
    operator('assistant', '铃兰', '06', (ago) => (ago === 0 ? 1 : 0.9)),
  ]
}

/**
 * Silver, growth 640 (360 below gold), balance 485, 12 days in a row until yesterday, not here yet today. 36 of the points that
 * came along from the old group twelve months ago end with this month.
 */
function silver(today: Day, begun: Month): PlannedMember {
  const joinedOn = `${begun}-18`
  const joinedAgo = agoOf(today, joinedOn)
  const comes = (ago: number): boolean => {
    if (ago === joinedAgo) return true
    if (ago <= 15) return ago !== 0 && ago !== 13
    if (ago <= 60) return ago !== 16 && ago % 9 !== 0
    return ago <= 95 && ago % 3 !== 0
  }
  const by = 'sample-activity'
  return known({
    openid: 'sample-silver',
    nickname: '阿禾',
    joinedOn,
    comes: (ago) => (comes(ago) ? 1 : 0),
    happenings: [
      { kind: 'adjust', ago: joinedAgo, points: 189, reason: '旧群积分迁入', by: 'sample-owner' },
      ...everyFewDays(14, 6),
      { kind: 'adjust', ago: 70, points: 25, reason: '领读《小王子》', by },
      { kind: 'adjust', ago: 34, points: -150, reason: '线下换走旧书一本', by },
      { kind: 'make-up', ago: 26, missed: 27 },
      { kind: 'sent', ago: 84, title: '山茶书签套装' },
    ],
  })
}

/** Gold; missed one day four days ago, which can be made up and mends a run of 24. */
const gold = (begun: Month): PlannedMember =>
  known({
    openid: 'sample-gold',
    nickname: '云归',
    joinedOn: `${begun}-20`,
    comes: (ago) => (ago === 0 || ago === 4 || ago === 25 ? 0 : ago < 25 ? 1 : 0.85),
    happenings: [
      movedIn(620, 88),
      ...everyFewDays(30, 9),
      { kind: 'redeem', ago: 6, title: '合作书店咖啡券', became: 'opened' },
      { kind: 'redeem', ago: 2, title: '旧书交换一本' },
    ],
  })

/** Platinum; has not missed a day, today neither. */
const platinum = (begun: Month): PlannedMember =>
  known({
    openid: 'sample-platinum',
    nickname: '望舒',
    joinedOn: `${begun}-08`,
    comes: () => 1,
    happenings: [
      movedIn(2_200, 88),
      ...everyFewDays(46, 6),
      { kind: 'redeem', ago: 20, title: '合作书店咖啡券', became: 'used' },
      { kind: 'redeem', ago: 10, title: '年度书友纪念章', became: 'fulfilled' },
      { kind: 'redeem', ago: 5, title: '旧书交换一本', became: 'shipped' },
    ],
  })

/** Joined yesterday and came once. */
const bronze = (today: Day): PlannedMember =>
  known({
    openid: 'sample-bronze',
    nickname: '新绿',
    joinedOn: addDays(today, -1),
    comes: (ago) => (ago === 0 ? 0 : 1),
  })

/** Operators first: what the others had done for them needs their accounts. */
export const fixedMembers = (today: Day, begun: Month): PlannedMember[] => [
  ...operators(begun),
  silver(today, begun),
  gold(begun),
  platinum(begun),
  bronze(today),
]
