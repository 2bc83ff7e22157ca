/** The community's profile while it is written: figures are text until they are sent. Pure. */
import type { InputOf, OutputOf } from '../../../../shared/action'
import type { changeProfile, profile } from '../../../../shared/community/contract'
import { type CommunityFunction, type CommunityKind, presets } from '../../../../shared/community/profile'

export type Told = OutputOf<typeof profile>

export interface ProfileDraft {
  readonly kind: CommunityKind
  readonly introduction: string
  readonly everybody: boolean
  readonly ageFrom: string
  readonly ageTo: string
  readonly region: string
  /** As typed, separated by signs. */
  readonly interests: string
  readonly functions: readonly CommunityFunction[]
  readonly mix: readonly { readonly title: string; readonly percent: string }[]
  readonly hourFrom: string
  readonly hourTo: string
}

export const kindNames: Readonly<Record<CommunityKind, string>> = {
  social: '社交',
  commercial: '商业',
  mixed: '混合',
}

export const kindNotes: Readonly<Record<CommunityKind, string>> = {
  social: '为了聊天和陪伴：多互动，少通知',
  commercial: '为了卖好东西、服务好客人',
  mixed: '为了学点什么，顺便有点福利',
}

export const functionNames: Readonly<Record<CommunityFunction, string>> = {
  service: '服务',
  marketing: '营销',
  training: '培训',
}

const mixOf = (mix: Told['mix']) => mix.map(({ title, percent }) => ({ title, percent: String(percent) }))

export const draftOf = ({ kind, introduction, audience, functions, mix, hours }: Told): ProfileDraft => ({
  ...{ kind, introduction, region: audience.region, functions },
  everybody: audience.ages === null,
  ageFrom: String(audience.ages?.from ?? 18),
  ageTo: String(audience.ages?.to ?? 40),
  interests: audience.interests.join('、'),
  mix: mixOf(mix),
  ...{ hourFrom: String(hours.from), hourTo: String(hours.to) },
})

const listIn = (typed: string): string[] =>
  typed
    .split(/[\u3001\uff0c,;\uff1b|/\n]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** As it is sent. */
export function profileToSend(draft: ProfileDraft): InputOf<typeof changeProfile> {
  const { kind, introduction, everybody, ageFrom, ageTo, region, interests, functions, mix, hourFrom, hourTo } = draft
  return {
    ...{ kind, introduction: introduction.trim(), functions: [...functions] },
    audience: {
      ages: everybody ? null : { from: Number(ageFrom), to: Number(ageTo) },
      region: region.trim(),
      interests: listIn(interests),
    },
    mix: mix.map(({ title, percent }) => ({ title: title.trim(), percent: Number(percent) })),
    hours: { from: Number(hourFrom), to: Number(hourTo) },
  }
}

export const isSame = (one: ProfileDraft, other: ProfileDraft): boolean =>
  JSON.stringify(profileToSend(one)) === JSON.stringify(profileToSend(other))

export const sumOf = (mix: ProfileDraft['mix']): number =>
  mix.reduce((sum, { percent }) => sum + (Number(percent) || 0), 0)

const isWhole = (text: string, least: number, most: number): boolean =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most

const hasTwice = (words: readonly string[]): boolean => new Set(words).size < words.length

/** What is wrong with it, in one sentence; null when it can be saved. */
export function faultOf(draft: ProfileDraft): string | null {
  const { everybody, ageFrom, ageTo, interests, mix, hourFrom, hourTo } = draft
  const words = listIn(interests)
  if (!everybody && !(isWhole(ageFrom, 0, 120) && isWhole(ageTo, 0, 120))) return '年龄填 0 到 120 的整数'
  if (!everybody && Number(ageFrom) > Number(ageTo)) return '年龄的范围写反了'
  if (words.length > 8) return '兴趣最多写 8 个'
  if (words.some((word) => Array.from(word).length > 10)) return '每个兴趣最多 10 个字'
  if (hasTwice(words)) return '有一个兴趣写了两遍'
  if (mix.some(({ title }) => title.trim() === '')) return '有一类内容还没有名字'
  if (hasTwice(mix.map(({ title }) => title.trim()))) return '有两类内容的名字一样'
  if (mix.some(({ percent }) => !isWhole(percent, 1, 100))) return '每类内容占 1% 到 100%'
  if (sumOf(mix) !== 100) return `内容配比加起来是 ${sumOf(mix)}%，要正好 100%`
  if (!isWhole(hourFrom, 0, 23) || !isWhole(hourTo, 1, 24)) return '钟点填 0 到 24 的整数'
  return Number(hourFrom) >= Number(hourTo) ? '结束的钟点要比开始晚' : null
}

const sayMix = (mix: ProfileDraft['mix']): string => mix.map(({ title, percent }) => `${title} ${percent}%`).join('、')
const sayHours = (from: string | number, to: string | number): string => `${from} 点到 ${to} 点`

export interface PresetChange {
  readonly title: string
  readonly before: string
  readonly after: string
}

/** What a kind's preset would change beside the kind itself; empty when it is so already. */
export function presetChanges(draft: ProfileDraft, kind: CommunityKind): PresetChange[] {
  const { mix, hours } = presets[kind]
  const changes = [
    { title: '内容配比', before: sayMix(draft.mix), after: sayMix(mixOf([...mix])) },
    { title: '黄金时段', before: sayHours(draft.hourFrom, draft.hourTo), after: sayHours(hours.from, hours.to) },
  ]
  return changes.filter(({ before, after }) => before !== after)
}

/** The draft with a kind and all that it begins with. */
export const withPreset = (draft: ProfileDraft, kind: CommunityKind): ProfileDraft => ({
  ...{ ...draft, kind, mix: mixOf([...presets[kind].mix]) },
  hourFrom: String(presets[kind].hours.from),
  hourTo: String(presets[kind].hours.to),
})

/** What a kind begins with, in a line. */
export const sayPreset = (kind: CommunityKind): string => {
  const { mix, hours } = presets[kind]
  return `${kindNotes[kind]}。${sayMix(mixOf([...mix]))}；${sayHours(hours.from, hours.to)}`
}
