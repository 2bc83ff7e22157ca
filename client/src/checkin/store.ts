import { create } from 'zustand'
import * as contract from '../../../shared/checkin/contract'
import type { Tier } from '../../../shared/points/tiers'
import type { Day, Month } from '../../../shared/time'
import { type CallRefusal, call } from '../platform/call'
import { changeMe, openToday, useSession, whileActing } from '../platform/session'
import type { CalendarMonth } from './days'
import { type CheckInResult, predictResult, withCheckIn, withMakeUp } from './prediction'

/** Something to be glad of, told once. */
export interface News {
  readonly reached: Tier | null
  readonly badges: readonly string[]
}

interface CheckInState {
  /** What today's check-in brought, when it was made on this screen. */
  readonly gained: { readonly day: Day; readonly points: number; readonly bonus: number } | null
  readonly refusal: CallRefusal<typeof contract.checkIn> | null
  readonly news: News | null
  /** Months looked at beyond the two that 今日 brings along. */
  readonly months: Readonly<Record<Month, CalendarMonth>>
}

export const useCheckIn = create<CheckInState>(() => ({ gained: null, refusal: null, news: null, months: {} }))

const gainedBy = ({ day, points, bonus }: CheckInResult) => ({ day, points, bonus })

let underWay = false

/** Waters the plant: shown at once, then made right by the server. A second tap meanwhile does nothing. */
export async function checkInToday(): Promise<void> {
  const { picture } = useSession.getState()
  if (underWay || picture?.member == null) return
  underWay = true
  const { member, community, today } = picture
  const predicted = predictResult(member, community, today)
  changeMe((me) => withCheckIn(me, predicted, community), { keep: false })
  useCheckIn.setState({ gained: gainedBy(predicted), refusal: null })
  try {
    const news = await whileActing(() => settle(today, () => changeMe(() => member, { keep: false })))
    if (news !== null) await tell(news)
  } finally {
    underWay = false
  }
}

async function settle(today: Day, putBack: () => void): Promise<News | null> {
  let reply = await call(contract.checkIn, {})
  // An answer for another day belongs to a request that was never answered then: it is settled now, so ask for today.
  if (reply.ok && reply.value.day < today) reply = await call(contract.checkIn, {})
  if (reply.ok) return accept(reply.value)
  if (reply.refusal === 'already-checked-in') {
    changeMe((me) => ({ ...me, checkedIn: true }), { keep: true })
    useCheckIn.setState({ gained: null })
    void openToday()
  } else {
    putBack()
    useCheckIn.setState({ gained: null, refusal: reply.refusal })
    if (reply.refusal === 'expired' || reply.refusal === 'rulebook-changed') void openToday()
  }
  return null
}

function accept(result: CheckInResult): News | null {
  const { reached, badges } = result
  changeMe((me, picture) => withCheckIn(me, result, picture.community), { keep: true })
  useCheckIn.setState({ gained: gainedBy(result) })
  return reached !== null || badges.length > 0 ? { reached, badges } : null
}

/** Which badge comes next only the server knows: it is asked first, so that both are painted together. */
async function tell(news: News): Promise<void> {
  if (news.badges.length > 0) await openToday()
  useCheckIn.setState({ news })
}

export const dismissNews = (): void => useCheckIn.setState({ news: null })

/** Makes up a missed day for points. Not shown before the answer: points are spent. */
export async function makeUpDay(day: Day): Promise<CallRefusal<typeof contract.makeUp> | null> {
  const reply = await whileActing(() => call(contract.makeUp, { day }))
  if (!reply.ok) {
    if (reply.refusal === 'expired' || reply.refusal === 'already-checked-in') void openToday()
    return reply.refusal
  }
  const { badges } = reply.value
  changeMe((me) => withMakeUp(me, reply.value), { keep: true })
  if (badges.length > 0) useCheckIn.setState({ news: { reached: null, badges } })
  void openToday()
  return null
}

/** Brings a month of the calendar; null when it is there. */
export async function openMonth(month: Month): Promise<CallRefusal<typeof contract.calendar> | null> {
  const { months } = useCheckIn.getState()
  if (months[month] !== undefined) return null
  const reply = await call(contract.calendar, { month })
  if (!reply.ok) return reply.refusal
  useCheckIn.setState({ months: { ...useCheckIn.getState().months, [month]: reply.value.calendar } })
  return null
}
