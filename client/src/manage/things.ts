/** What waits for this operator, as rows of one list: pure, from what the server told to what is read (SPEC 10.2). */
import type { OutputOf } from '../../../shared/action'
import type { tasks } from '../../../shared/groups/contract'
import type { WaitingKind, waiting } from '../../../shared/manage/contract'
import { sayDay, sayWait } from '../platform/instant-words'
import type { WaitingAdjustment } from '../points/waiting-adjustments'
import type { IconName } from '../ui/Icon'
import { grouped } from '../ui/numbers'
import { groupPage, operatorPages } from './operator-pages'

export interface Thing {
  readonly key: string
  readonly icon: IconName
  readonly tone: 'leaf' | 'sun' | 'water' | 'clay'
  readonly title: string
  readonly note: string
  readonly route: string
  /** What a tap is for. */
  readonly verb: string
}

type Words = Pick<Thing, 'icon' | 'tone' | 'route' | 'verb'> & { readonly title: (count: string) => string }

/** A new kind without its words does not compile. */
const words: Readonly<Record<WaitingKind, Words>> = {
  reviews: {
    icon: 'people',
    tone: 'water',
    title: (count) => `${count} 份入群回答待审`,
    route: operatorPages.reviews,
    verb: '审核',
  },
  texts: {
    icon: 'circle',
    tone: 'water',
    title: (count) => `${count} 条内容待审`,
    route: operatorPages.queue,
    verb: '审核',
  },
  removals: {
    icon: 'leave',
    tone: 'clay',
    title: (count) => `${count} 人要从群里请出`,
    route: operatorPages.removals,
    verb: '处理',
  },
  orders: {
    icon: 'parcel',
    tone: 'sun',
    title: (count) => `${count} 件兑换待处理`,
    route: operatorPages.orders,
    verb: '处理',
  },
  invitations: {
    icon: 'people',
    tone: 'sun',
    title: (count) => `${count} 位新朋友待确认`,
    route: operatorPages.invitations,
    verb: '确认',
  },
}

/** What waits in lists, longest waiting first within the order of the kinds. */
export const listThings = ({ things }: OutputOf<typeof waiting>, now: number): Thing[] =>
  things.map(({ kind, count, more, since }) => {
    const { title, ...look } = words[kind]
    return { key: kind, ...look, title: title(`${count}${more ? '+' : ''}`), note: `最早的${sayWait(since, now)}` }
  })

/** The list of adjustments itself has them all. */
const SHOWN = 3

const decide = { icon: 'points', tone: 'sun', route: operatorPages.waiting, verb: '复核' } as const

/** Adjustments that wait for this operator: the first ones by name, the others as a number. */
export function adjustmentThings(mine: readonly WaitingAdjustment[], now: number): Thing[] {
  const named = mine.slice(0, SHOWN).map((one) => ({
    ...decide,
    key: one.adjustment,
    title:
      one.points > 0
        ? `给${one.nickname}加 ${grouped(one.points)} 分`
        : `从${one.nickname}减 ${grouped(-one.points)} 分`,
    note: `${one.reason} · ${sayWait(one.at, now)}`,
  }))
  const others = mine.length - named.length
  return others === 0 ? named : [...named, { ...decide, key: 'more', title: `还有 ${others} 笔调整`, note: '等你复核' }]
}

const codeTitles = { none: '还没有群码', dying: '群码快失效了', dead: '群码失效了' } as const

/** What the groups need now: codes that die, people to invite, places that run out. */
export function groupThings({ codes, invitations, waiting: line, fewLeft }: OutputOf<typeof tasks>): Thing[] {
  const { groups: route } = operatorPages
  const short = {
    key: 'line',
    icon: 'people',
    tone: 'sun',
    route,
    verb: '开群',
    note: '开一个新群，先排的先进',
  } as const
  return [
    ...codes.map(({ group, name, state, expires }): Thing => {
      const note = expires === null ? '传一张，新人才进得来' : `${sayDay(expires, expires)}失效，换一张新的`
      return {
        key: group,
        icon: 'timer',
        tone: 'clay',
        route: groupPage(group),
        verb: '更换',
        title: `${name}${codeTitles[state]}`,
        note,
      }
    }),
    ...invitations.map(({ group, name, people }): Thing => {
      const title = `${people} 位等你邀请进${name}`
      return {
        key: `invite ${group}`,
        icon: 'people',
        tone: 'leaf',
        route: groupPage(group),
        verb: '邀请',
        title,
        note: '群里人多，扫码进不去了',
      }
    }),
    ...(line > 0 ? [{ ...short, title: `${line} 人在排队等位置` }] : []),
    ...(line === 0 && fewLeft !== null ? [{ ...short, title: `只剩 ${fewLeft} 个空位` }] : []),
  ]
}

/** Where stored points and the ledger do not agree. */
export const incidentThings = (incidents: number): Thing[] =>
  incidents === 0
    ? []
    : [
        {
          ...{ key: 'incidents', icon: 'shield', tone: 'clay', route: operatorPages.proof, verb: '查看' },
          ...{ title: `账目有 ${incidents} 处对不上`, note: '夜里自动核对发现的' },
        },
      ]
