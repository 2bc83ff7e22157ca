/** Members to measure with: lived by the real rules, copied by the thousand under identities of their own. */
import * as checkin from '../cloudfunctions/checkin/handlers'
import { withAnswer } from '../cloudfunctions/platform/answers'
import { personIdOf } from '../cloudfunctions/platform/identity'
import { collections } from '../cloudfunctions/platform/indexes'
import { openDatabase } from '../emulator/database/database'
import { bytesFor } from '../emulator/sample/chance'
import { Chronicle } from '../emulator/sample/chronicle'
import { SampleCircle } from '../emulator/sample/circle'
import { lived } from '../emulator/sample/history'
import { SampleShop } from '../emulator/sample/shop'
import { ACCOUNT_LENGTH, opaqueId, requestIdAt } from '../shared/ids'
import type { Member } from '../shared/person'
import { defaultSettings } from '../shared/settings'
import { addDays, DAY_MS, dayOf } from '../shared/time'

const offsetMinutes = defaultSettings['community.utcOffsetMinutes']

/** A member who joined `days` days ago, came on most of them and not yet today. */
export function memberSince(days: number, nowMs: number, which = 0): { member: Member; chronicle: Chronicle } {
  const chronicle = new Chronicle(personIdOf('bench-owner'))
  const member = lived(
    {
      chronicle,
      nowMs,
      offsetMinutes,
      operators: new Map(),
      told: new Map(),
      shop: new SampleShop(chronicle),
      circle: new SampleCircle(chronicle),
      founded: null,
    },
    {
      openid: `bench-model-${which}`,
      nickname: `石竹${which}`,
      role: null,
      hidden: false,
      joinedOn: addDays(dayOf(nowMs, offsetMinutes), -days),
      hour: 0.4,
      comes: (ago) => (ago === 0 ? 0 : ago === days ? 1 : 0.85),
      mends: 0,
      happenings: [],
    },
  )
  return { member: answeredYesterday(member, nowMs - DAY_MS / 2), chronicle }
}

/** With the answer of their last command kept, as every member's document has one. */
const answeredYesterday = (member: Member, at: number): Member =>
  withAnswer(
    member,
    { id: requestIdAt(at, bytesFor('answered', at)), hash: 'abcdefghijklmnop', answer: answerLike(member) },
    at,
  )

const answerLike = ({ points }: Member) => ({
  ok: true as const,
  value: {
    day: '2026-01-01',
    points: 2,
    bonus: 0,
    streak: 1,
    balance: points.balance,
    growth: points.growth,
    reached: null,
    badges: [],
  },
})

/** The same member after today's check-in: what that command writes. */
export function afterCheckIn({ member, chronicle }: ReturnType<typeof memberSince>, nowMs: number): Member {
  const after = chronicle.run(checkin.checkIn, member, {}, { at: nowMs, person: member._id })
  if (after === null) throw new Error('the model member cannot check in')
  return answeredYesterday(after, nowMs)
}

/** The same life under another openid. */
export function copiedTo(openid: string, model: Member): Member {
  const account = opaqueId(ACCOUNT_LENGTH, bytesFor('account', openid))
  const text = JSON.stringify(model).replaceAll(model.account, account)
  return { ...(JSON.parse(text) as Member), _id: personIdOf(openid) }
}

const BATCH = 10_000

/** Fills a data directory with people, a batch at a time. */
export function fill(directory: string, total: number, personOf: (number: number) => Member): void {
  const database = openDatabase({ directory, collections, now: () => Date.now() })
  for (let at = 0; at < total; at += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, total - at) }, (_, index) => ({ ...personOf(at + index) }))
    database.load('people', batch)
  }
  database.close()
}
