/** Why points move. `earning` counts as growth; the statement filters by `kind`. */
export const reasons = {
  'check-in': { kind: 'earned', title: '签到' },
  'streak-bonus': { kind: 'earned', title: '连续签到奖励' },
  quality: { kind: 'earned', title: '优质内容' },
  invitation: { kind: 'earned', title: '邀请好友' },
  activity: { kind: 'earned', title: '参与活动' },
  'make-up': { kind: 'spent', title: '补签' },
  redeem: { kind: 'spent', title: '兑换权益' },
  expire: { kind: 'spent', title: '积分到期' },
  adjust: { kind: 'adjusted', title: '人工调整' },
  reverse: { kind: 'adjusted', title: '撤销' },
  appointed: { kind: 'none', title: '任命' },
  notice: { kind: 'none', title: '通知' },
} as const

export type EntryReason = keyof typeof reasons
export type StatementFilter = 'earned' | 'spent' | 'adjusted'
export const entryReasons = Object.keys(reasons) as [EntryReason, ...EntryReason[]]

/** The reasons a statement filter lets through. */
export const reasonsOf = (filter: StatementFilter): EntryReason[] =>
  entryReasons.filter((reason) => reasons[reason].kind === filter)
