/** What a community is, for whom, and how it spends its day (SPEC 1.1). */
import { accept, type Outcome, refuse } from '../outcome'

export const communityKinds = ['social', 'commercial', 'mixed'] as const
export type CommunityKind = (typeof communityKinds)[number]

export const communityFunctions = ['service', 'marketing', 'training'] as const
export type CommunityFunction = (typeof communityFunctions)[number]

/** One kind of content and its share of the whole. */
export interface Share {
  readonly title: string
  readonly percent: number
}

/** Full hours of the community's day, `to` not included. */
export interface Hours {
  readonly from: number
  readonly to: number
}

export interface Profile {
  readonly kind: CommunityKind
  /** What visitors read first; '' when nothing is written yet. */
  readonly introduction: string
  readonly audience: {
    /** From and to, both included; null for everybody. */
    readonly ages: { readonly from: number; readonly to: number } | null
    readonly region: string
    readonly interests: readonly string[]
  }
  readonly functions: readonly CommunityFunction[]
  readonly mix: readonly Share[]
  readonly hours: Hours
}

/** What each kind begins with. */
export const presets: Readonly<Record<CommunityKind, Pick<Profile, 'mix' | 'hours'>>> = {
  social: {
    mix: [
      { title: '互动', percent: 90 },
      { title: '通知', percent: 10 },
    ],
    hours: { from: 20, to: 22 },
  },
  commercial: {
    mix: [
      { title: '产品', percent: 60 },
      { title: '活动', percent: 30 },
      { title: '服务', percent: 10 },
    ],
    hours: { from: 12, to: 14 },
  },
  mixed: {
    mix: [
      { title: '知识', percent: 50 },
      { title: '福利', percent: 30 },
      { title: '讨论', percent: 20 },
    ],
    hours: { from: 10, to: 11 },
  },
}

export const freshProfile: Profile = {
  kind: 'social',
  introduction: '',
  audience: { ages: null, region: '', interests: [] },
  functions: ['service'],
  ...presets.social,
}

export type ProfileRefusal =
  | 'mix-not-whole'
  | 'named-twice'
  | 'hours-turned-around'
  | 'ages-turned-around'
  | 'nothing-to-change'

/** May the profile become this one? Shares make a whole, names stand once, spans run forward. */
export function decideProfile(before: Profile, asked: Profile): Outcome<Profile, ProfileRefusal> {
  const { mix, hours, audience, functions } = asked
  const sum = mix.reduce((total, { percent }) => total + percent, 0)
  if (sum !== 100) return refuse('mix-not-whole', { sum })
  const names = [mix.map(({ title }) => title), audience.interests, functions]
  if (names.some((list) => new Set(list).size !== list.length)) return refuse('named-twice')
  if (hours.from >= hours.to) return refuse('hours-turned-around')
  if (audience.ages !== null && audience.ages.from > audience.ages.to) return refuse('ages-turned-around')
  return JSON.stringify(inOrder(before)) === JSON.stringify(inOrder(asked))
    ? refuse('nothing-to-change')
    : accept(asked)
}

/** The same profile has one text, whatever the order of its fields. */
const inOrder = ({ kind, introduction, audience, functions, mix, hours }: Profile) => [
  ...[kind, introduction, audience.ages?.from, audience.ages?.to, audience.region, audience.interests],
  ...[functions, mix.map(({ title, percent }) => [title, percent]), hours.from, hours.to],
]
