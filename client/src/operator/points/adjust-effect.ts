/** What an adjustment will bring, in words, before it is made (SPEC 3.5). The server decides; this says what it will decide. */
import { type Tier, tierIds } from '../../../../shared/points/tiers'
import { grouped } from '../../ui/numbers'

export const MOST_POINTS = 1_000_000

export interface AdjustQuestion {
  /** Signed, whole; null while nothing readable was typed. */
  readonly points: number | null
  readonly balance: number
  readonly growth: number
  /** Above this many points a second operator must agree; null when it is not known. */
  readonly approvalAbove: number | null
  readonly forOneself: boolean
  readonly tiers: readonly { readonly tier: Tier; readonly from: number }[]
}

export interface AdjustEffect {
  /** `nothing`: not filled in yet. `impossible`: the server would refuse. */
  readonly kind: 'nothing' | 'impossible' | 'now' | 'waits'
  readonly words: string
  /** Beside the balance: growth, a new tier. */
  readonly more?: string
}

/** The number that was typed, with the sign that was chosen. */
export function pointsOf(typed: string, sign: 'plus' | 'minus'): number | null {
  if (!/^\d{1,9}$/.test(typed.trim())) return null
  const points = Number(typed.trim())
  return sign === 'plus' ? points : -points
}

export function effectOfAdjust(question: AdjustQuestion): AdjustEffect {
  const { points, balance } = question
  if (points === null || points === 0) return { kind: 'nothing', words: '填一个数，这里会写明调整以后的样子' }
  if (Math.abs(points) > MOST_POINTS) return { kind: 'impossible', words: `一次最多调整 ${grouped(MOST_POINTS)} 分` }
  if (points < 0 && balance < -points) return { kind: 'impossible', words: tooFew(balance) }
  const moves = `余额 ${grouped(balance)} → ${grouped(balance + points)}`
  const more = growthWords(question, points)
  const why = whySecond(question, points)
  if (why !== null) return { kind: 'waits', words: `${moves}；${why}`, more }
  const unsure = question.approvalAbove === null ? '；数额大的话，要另一位运营者同意' : ''
  return { kind: 'now', words: `${moves}${unsure}`, more }
}

const tooFew = (balance: number): string =>
  balance > 0 ? `余额只有 ${grouped(balance)} 分，最多减 ${grouped(balance)}` : '余额没有可减的积分'

function whySecond({ approvalAbove, forOneself }: AdjustQuestion, points: number): string | null {
  if (forOneself) return '给自己调整，要另一位运营者同意后才生效'
  if (approvalAbove === null || Math.abs(points) <= approvalAbove) return null
  return `超过 ${grouped(approvalAbove)} 分，要另一位运营者同意后才生效`
}

function growthWords({ growth, tiers }: AdjustQuestion, points: number): string {
  if (points < 0) return '成长值和等级不变'
  const after = tierAt(growth + points, tiers)
  const rises = after === tierAt(growth, tiers) ? '' : `，升到${tierWords[after]}`
  return `成长值 ${grouped(growth)} → ${grouped(growth + points)}${rises}`
}

export const tierWords: Readonly<Record<Tier, string>> = {
  bronze: '青铜',
  silver: '白银',
  gold: '黄金',
  platinum: '铂金',
}

/** The tier of a growth under the community's plan, as `today.open` told it. */
export const tierAt = (growth: number, tiers: AdjustQuestion['tiers']): Tier =>
  tierIds.reduce<Tier>((reached, id) => {
    const start = tiers.find(({ tier }) => tier === id)
    return start !== undefined && growth >= start.from ? id : reached
  }, 'bronze')
