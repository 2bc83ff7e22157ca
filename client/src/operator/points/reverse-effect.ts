/** What undoing an entry will bring, in words, before it is done (SPEC 3.3, 3.4). */
import type { OutputOf } from '../../../../shared/action'
import type { memberStatement } from '../../../../shared/points/contract'
import type { EntryReason } from '../../../../shared/points/reasons'
import type { Day } from '../../../../shared/time'
import { grouped } from '../../ui/numbers'
import { type AdjustQuestion, tierAt, tierWords } from './adjust-effect'

export type Entry = OutputOf<typeof memberStatement>['entries'][number]

/** Why an entry of this kind cannot be undone here; null when it can. */
export const whyNot: Readonly<Record<EntryReason, string | null>> = {
  'check-in': null,
  'streak-bonus': null,
  quality: null,
  invitation: null,
  activity: null,
  adjust: null,
  'make-up': '补签换来的连续天数还在，所以不能撤销。',
  redeem: '兑换要在它的兑换单里取消，积分会一起退回。',
  expire: '到期的积分不能撤销；要补给成员，可以调整积分。',
  reverse: '撤销本身不能再撤销；要补回来，可以调整积分。',
  appointed: '这一笔没有动积分。',
  notice: '这一笔没有动积分。',
}

interface ReverseQuestion {
  readonly entry: Entry
  readonly balance: number
  readonly growth: number
  readonly tiers: AdjustQuestion['tiers']
  readonly today: Day
}

/** Each line one thing that will happen. */
export function effectOfReverse({ entry, balance, growth, tiers, today }: ReverseQuestion): string[] {
  const expired = entry.points > 0 && entry.expires !== undefined && entry.expires <= today
  const points = expired ? 0 : -entry.points
  const after = balance + points
  const grown = entry.points > 0 ? growth - entry.growth : growth
  return [
    points === 0 ? '这笔积分已经到期，余额不变。' : `余额 ${grouped(balance)} → ${grouped(after)}。`,
    ...(after < 0 ? ['余额会变成负数，补回来以前不能花积分。'] : []),
    ...(grown === growth ? [] : [`成长值 ${grouped(growth)} → ${grouped(grown)}${falls(growth, grown, tiers)}。`]),
    '这一笔仍留在账上，旁边多一笔撤销；只能撤销一次。',
  ]
}

function falls(before: number, after: number, tiers: AdjustQuestion['tiers']): string {
  const tier = tierAt(after, tiers)
  return tier === tierAt(before, tiers) ? '' : `，等级从${tierWords[tierAt(before, tiers)]}回到${tierWords[tier]}`
}
