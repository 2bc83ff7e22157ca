import { withAnswer } from '../../cloudfunctions/platform/answers'
import { personIdOf } from '../../cloudfunctions/platform/identity'
import { COPY_AT } from '../../cloudfunctions/platform/stamp'
import { countDays } from '../../shared/checkin/days'
import { requestIdAt } from '../../shared/ids'
import { KEPT_MESSAGES, unreadIn, withMessage } from '../../shared/messages/rules'
import type { Member } from '../../shared/person'
import { bytesFor } from './chance'
import { Chronicle } from './chronicle'
import { SampleCircle } from './circle'
import { lived } from './history'
import { SampleShop } from './shop'

const LARGEST_BYTES = 20_000
/** Across a leap day. */
const now = Date.parse('2029-03-09T20:00:00+08:00')
const DAYS = 1_096

const faithful = {
  ...{ openid: 'faithful', nickname: '长情的人', role: null, hidden: false, joinedOn: '2026-03-09', hour: 0.4 },
  ...{ comes: () => 1, mends: 0, happenings: [] },
}

/** Came every single day, and wrote a post worth a mark every fourth day. */
function threeYears(): Member {
  const chronicle = new Chronicle(personIdOf('owner'))
  const era = {
    chronicle,
    nowMs: now,
    offsetMinutes: 480,
    operators: new Map(),
    told: new Map(),
    shop: new SampleShop(chronicle),
    circle: new SampleCircle(chronicle),
    founded: null,
  }
  const officer = lived(era, { ...faithful, openid: 'sample-content', joinedOn: '2029-03-01' })
  return lived(
    { ...era, operators: new Map([['sample-content', officer]]) },
    {
      ...faithful,
      happenings: Array.from({ length: DAYS / 4 }, (_, index) => ({ kind: 'quality' as const, ago: 4 * index + 1 })),
    },
  )
}

/** The inbox at its bound, and the answers of a busy day. */
function onABusyDay(member: Member): Member {
  const minutes = Array.from({ length: KEPT_MESSAGES + 5 }, (_, index) => now - index * 60_000).reverse()
  return minutes.reduce<Member>((so, at) => {
    const told = {
      id: `told:quality:${at}`,
      kind: 'post-quality' as const,
      at,
      values: { name: '周末共读', points: 10 },
    }
    const answer = { ok: true as const, value: { post: 'p-0123456789', at, likes: 12, comments: 3, held: false } }
    const given = { id: requestIdAt(at, bytesFor('busy', at)), hash: 'abcdefghijklmnop', answer }
    return withAnswer({ ...so, inbox: withMessage(so.inbox, told) }, given, now)
  }, member)
}

test('a member’s document stays under 20 KB after three years of daily use', () => {
  const member = onABusyDay(threeYears())
  expect(countDays(member.checkin.days)).toBe(DAYS + 1)
  expect(member.checkin.best).toBe(DAYS + 1)
  expect(member.inbox.messages).toHaveLength(KEPT_MESSAGES)
  expect(member.answered.length).toBeGreaterThan(KEPT_MESSAGES)
  expect(member.pending.length).toBeLessThan(COPY_AT)
  expect(unreadIn(member.inbox)).toBe(KEPT_MESSAGES)
  expect(Buffer.byteLength(JSON.stringify(member))).toBeLessThan(LARGEST_BYTES)
})
