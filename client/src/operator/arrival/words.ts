import type { OutputOf } from '../../../../shared/action'
import type { channelFunnel, channels } from '../../../../shared/arrival/channel-contract'
import type { Step } from '../../../../shared/membership/steps'
import { grouped } from '../../ui/numbers'
import { yuan } from './money'

export type Listed = OutputOf<typeof channels>['channels'][number]
export type Detailed = OutputOf<typeof channelFunnel>
export type Funnel = Detailed['funnel']
export type Questions = Detailed['questions']
type Judgement = NonNullable<Listed['judgement']>

export const kindNames: Readonly<Record<Listed['kind'], string>> = {
  official: '公众号',
  ads: '广告',
  groups: '别的群',
  offline: '线下',
  other: '其他',
}

export const stepNames: Readonly<Record<Step, string>> = {
  seen: '来看过',
  read: '同意群规',
  started: '开始答题',
  passed: '答题通过',
  joined: '加入',
}

export const judgementNames: Readonly<Record<Judgement, string>> = {
  'too-early': '人还少，看不出来',
  below: '低于预期',
  within: '合乎预期',
  above: '好于预期',
}

const tones = { 'too-early': 'plain', below: 'clay', within: 'leaf', above: 'sun' } as const
export const toneOf = (judgement: Listed['judgement']) => (judgement === null ? 'plain' : tones[judgement])

/** A share in percent, with one decimal where it is small. */
export function shareOf(part: number, whole: number): string {
  if (whole === 0) return '—'
  const percent = (part * 100) / whole
  return `${percent > 0 && percent < 10 ? percent.toFixed(1).replace(/\.0$/, '') : Math.round(percent)}%`
}

/** 公众号一般 15–25% */
export const expectedWords = ({ kind, expected }: Pick<Listed, 'kind' | 'expected'>): string =>
  expected === null ? '这类渠道没有参照' : `${kindNames[kind]}一般 ${expected.from}–${expected.to}%`

/** 花了 ¥120，每位 ¥5 */
export function costWords({ costFen, costPerMemberFen }: Pick<Listed, 'costFen' | 'costPerMemberFen'>): string {
  if (costFen === 0) return '没有花钱'
  return costPerMemberFen === null ? `花了 ${yuan(costFen)}` : `花了 ${yuan(costFen)}，每位 ${yuan(costPerMemberFen)}`
}

export const peopleWords = ({ seen, joined }: Pick<Listed, 'seen' | 'joined'>): string =>
  seen === 0 ? '还没有人来过' : `来看过 ${grouped(seen)}，加入 ${grouped(joined)}`

/** Where most people stop, in a sentence; null while there is nobody to lose. */
export function leakIn(funnel: Funnel): string | null {
  const steps = Object.keys(stepNames) as Step[]
  const leaks = steps.slice(1).map((step, index) => {
    const before = steps[index] ?? 'seen'
    return { before, step, lost: funnel[before] - funnel[step] }
  })
  const worst = leaks.reduce((most, one) => (one.lost > most.lost ? one : most))
  if (worst.lost === 0) return null
  return `停在「${stepNames[worst.before]}」的最多：${grouped(worst.lost)} 位没走到「${stepNames[worst.step]}」`
}
