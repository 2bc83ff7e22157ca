import type { Versioned } from '../documents'
import type { Day } from '../time'

export const platformIds = ['wechat', 'wecom', 'qq', 'dingtalk'] as const
export type PlatformId = (typeof platformIds)[number]

/** The picture by which people join a chat group, and the day from which it no longer works (null: it does not die). */
export interface JoinCode {
  readonly picture: string
  readonly expires: Day | null
}

/** A chat group as the community knows it (SPEC 1.2). Who is in it is kept with each person, its places in lots. */
export interface Group {
  /** `g1`, `g2` … in the order of opening. */
  readonly id: string
  readonly name: string
  readonly platform: PlatformId
  /** Takes new members. Whether it is full its lots tell. */
  readonly open: boolean
  /** Rises when it opens again: what was left is then dealt out anew. */
  readonly round: number
  /** Places that this round has to give; whoever was in the chat before has none of them. */
  readonly places: number
  /** How many of them the join code reaches; for the others operators invite (WeChat lets 200 in by code). */
  readonly byCode: number
  /** The lots of this round that newcomers ask, in their order. */
  readonly lots: readonly string[]
  readonly code: JoinCode | null
  /** What WeChat calls the chat; '' until an operator has opened the mini program in it. */
  readonly opengid: string
  /** The account of who looks after it; '' for nobody. */
  readonly owner: string
  readonly openedAt: number
}

/** All groups in one small document, which every instance may know a few seconds late. */
export interface Matrix extends Versioned {
  readonly kind: 'groups'
  /** The group that fills first; '' while there is none. */
  readonly main: string
  readonly groups: readonly Group[]
}

export const MATRIX_ID = 'groups'
export const MOST_GROUPS = 100

/** The one waiting line of the community, for whichever group has a place. */
export const LINE = 'groups'

/** Where placing stands: everything that decides which lots a newcomer asks. */
export interface Places {
  readonly main: string
  readonly groups: readonly Group[]
  /** What was left in each lot that had room, by its id; a lot that is not here is full for good. */
  readonly left: Readonly<Record<string, number>>
  /** How many wait in line. */
  readonly waiting: number
}

export type PlaceChange = 'placed' | 'waiting' | 'left' | 'moved' | 'removed' | 'recognised'

/** How a place comes back: as which place, and whether anybody may have it (a closed group gives none away). */
export interface Returning {
  readonly of: string
  readonly shut: boolean
}

/** A member's place, or their way to one (SPEC 1.3). */
export interface PlacePart {
  readonly state: 'none' | 'asking' | 'waiting' | 'placed'
  /** How often a place was asked for: it makes each claim's mark a new one. */
  readonly asked: number
  /** The mark of the claim that is under way or waits in line; '' when there is none. */
  readonly mark: string
  /** An operator's move that is under way: its claim, and how the place that is left comes back. */
  readonly moving: { readonly mark: string; readonly from: Returning } | null
  /** The last asking found even the line full. */
  readonly lineWasFull: boolean
  /** '' while there is none: indexed. */
  readonly group: string
  /** The places that this one is of (`of` of its lot); '' for who was in the chat before Qunpu knew it. */
  readonly of: string
  /** The mark that holds it in its lot: by it the place comes back, once, whoever gives it back. */
  readonly held: string
  readonly since: number
  /** 1 while an operator has to invite this member into the chat: indexed. */
  readonly invite: 0 | 1
  /** Is the member in the chat? As they said, or as WeChat let us see. */
  readonly arrived: 'no' | 'said' | 'seen'
  /** The latest changes, oldest first (SPEC 1.3: recorded). */
  readonly history: readonly { readonly at: number; readonly change: PlaceChange; readonly group: string }[]
}

export const noPlace: PlacePart = {
  state: 'none',
  asked: 0,
  mark: '',
  moving: null,
  lineWasFull: false,
  group: '',
  of: '',
  held: '',
  since: 0,
  invite: 0,
  arrived: 'no',
  history: [],
}
