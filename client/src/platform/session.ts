/** Who is here and what the community has decided: the last answer of `today.open`, which opens the app. */
import { create } from 'zustand'
import type { OutputOf } from '../../../shared/action'
import { addDays, type Day } from '../../../shared/time'
import { open } from '../../../shared/today/contract'
import { call } from './call'
import { learnServerNow } from './clock'
import { readStored, writeStored } from './storage'

export type Picture = OutputOf<typeof open>
export type Me = NonNullable<Picture['member']>

export interface Session {
  /** What 今日 paints; null only before the first answer ever. */
  readonly picture: Picture | null
  /** `fresh`: as the server last told it. `kept`: from the last visit, being made right. */
  readonly state: 'loading' | 'kept' | 'fresh' | 'offline' | 'failed'
  /** When the server last told it (this phone's clock). */
  readonly toldAt: number
}

const NAME = 'today'

/** A picture from an earlier day, moved on: nobody has checked in on a day that has just begun. */
export function pictureOn(picture: Picture, today: Day): Picture {
  if (today <= picture.today) return picture
  const { member } = picture
  if (member === null) return { ...picture, today }
  const goesOn = addDays(picture.today, 1) === today && member.checkedIn
  return {
    ...picture,
    today,
    member: { ...member, checkedIn: false, streak: goesOn ? member.streak : 0, makeUpDays: [] },
  }
}

/** The day on this phone's calendar: close enough until the server says which day it is. */
export function phoneDay(nowMs: number): Day {
  const now = new Date(nowMs)
  return new Date(nowMs - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

function remembered(): Session {
  const picture = readStored<Picture>(NAME)
  return picture === null
    ? { picture: null, state: 'loading', toldAt: 0 }
    : { picture: pictureOn(picture, phoneDay(Date.now())), state: 'kept', toldAt: 0 }
}

export const useSession = create<Session>(remembered)

let opening: Promise<void> | null = null

/** Asks for today's picture; the last one stays on the screen meanwhile. Asked twice at once, it is one call. */
export function openToday(): Promise<void> {
  opening ??= fetchPicture().finally(() => {
    opening = null
  })
  return opening
}

/** Asks again only when the picture is older than this: on coming back to a tab. */
export const openTodayIfOlderThan = (ageMs: number): Promise<void> =>
  Date.now() - useSession.getState().toldAt > ageMs ? openToday() : Promise.resolve()

async function fetchPicture(): Promise<void> {
  const sentAt = Date.now()
  if (useSession.getState().picture === null) useSession.setState({ state: 'loading' })
  const changesBefore = changes
  const reply = await call(open, {})
  if (!reply.ok) {
    useSession.setState({ state: reply.refusal === 'offline' ? 'offline' : 'failed' })
    return
  }
  learnServerNow(reply.value.now, sentAt, Date.now())
  if (acting > 0) {
    outdated = true
    return
  }
  // Something was done meanwhile: what was told is older than what is shown.
  if (changes !== changesBefore) return fetchPicture()
  useSession.setState({ picture: reply.value, state: 'fresh', toldAt: Date.now() })
  writeStored(NAME, reply.value)
}

let changes = 0
let acting = 0
let outdated = false

/** While a command is under way the screen shows what it will bring; a picture told meanwhile must not undo that. */
export async function whileActing<Value>(work: () => Promise<Value>): Promise<Value> {
  acting += 1
  try {
    return await work()
  } finally {
    acting -= 1
    if (acting === 0 && outdated) {
      outdated = false
      void openToday()
    }
  }
}

/** Changes what is shown of me: at once on a tap, and again when the server has answered. */
export function changeMe(change: (me: Me, picture: Picture) => Me, { keep }: { keep: boolean }): void {
  const { picture } = useSession.getState()
  if (picture?.member == null) return
  changes += 1
  const changed = { ...picture, member: change(picture.member, picture) }
  useSession.setState({ picture: changed })
  if (keep) writeStored(NAME, changed)
}

/** Puts back what was shown before a tap that came to nothing. */
export function putBack(picture: Picture): void {
  changes += 1
  useSession.setState({ picture })
}

export const useMe = (): Me | null => useSession((session) => session.picture?.member ?? null)
export const useCommunity = (): Picture['community'] | null =>
  useSession((session) => session.picture?.community ?? null)
