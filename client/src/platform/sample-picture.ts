import type { Me, Picture } from './session'

/** A silver member's 今日 on 24 November, for tests. */
export const samplePicture = (member: Partial<Me> = {}, community: Partial<Picture['community']> = {}): Picture => ({
  now: Date.parse('2026-11-24T04:00:00Z'),
  today: '2026-11-24',
  community: {
    name: '山茶读书会',
    slogan: '每天见一面,一起慢慢长大',
    sample: false,
    entry: 'open',
    checkInPaused: false,
    readOnly: false,
    checkInPoints: 2,
    makeUpCost: 5,
    streakBonuses: [
      { days: 7, points: 5 },
      { days: 30, points: 20 },
    ],
    tiers: [
      { tier: 'bronze', from: 0, title: '初芽' },
      { tier: 'silver', from: 200, title: '常青枝' },
      { tier: 'gold', from: 1000, title: '满庭芳' },
      { tier: 'platinum', from: 3000, title: '参天木' },
    ],
    ...community,
  },
  member: {
    account: 'A'.repeat(16),
    nickname: '小满',
    avatar: null,
    role: null,
    may: [],
    joinedOn: '2026-10-03',
    balance: 482,
    growth: 640,
    tier: 'silver',
    checkedIn: false,
    streak: 12,
    best: 24,
    calendar: { month: '2026-11', days: 0b111_1111_1111_1000_0000_0000, madeUp: 0, paused: 0 },
    previous: { month: '2026-10', days: 0, madeUp: 0, paused: 0 },
    makeUpDays: ['2026-11-18'],
    makeUpsLeft: 2,
    expiring: null,
    nextBadge: { badge: 'streak-30', title: '满月', have: 24, need: 30 },
    ...member,
  },
})
