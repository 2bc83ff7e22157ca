/**
 * What a refusal may tell besides its name, so that a screen can explain it. A refusal that is not named here tells
 * nothing more, and a field that is not named never leaves the server (DESIGN law 7). One name means the same wherever
 * it is said.
 */
import * as v from 'valibot'
import { checkIn } from './checkin/contract'
import { importReportSchema } from './entry/contract'
import { count, day, instant, wholeNumber } from './fields'
import { importCodes } from './rewards/operator-contract'

const most = v.object({ most: count })
const current = v.object({ current: count })
const faults = v.object({ faults: v.array(v.string()) })
/** The limits of a table, or how many rows this table may have. */
const tableLimits = v.partial(v.object({ bytes: count, rows: count, columns: count, characters: count, most: count }))
/** How far the points reach; what each rule knows of it. */
const shortage = v.partial(
  v.object({ balance: wholeNumber, cost: count, price: count, available: wholeNumber, missing: count }),
)
const standing = checkIn.output
const codeFault = v.object({ fault: v.string() })
const codesReport = v.pick(importCodes.output, ['faulty', 'rows'])
const usedCode = v.object({ at: v.nullable(instant), title: v.string() })

export const refusalDetails: Readonly<Record<string, v.GenericSchema>> = {
  // At the door.
  'invalid-input': v.object({ faults: v.array(v.object({ path: v.string(), reason: v.string() })) }),
  'unknown-action': v.object({ action: v.string() }),
  'stale-request': v.object({ now: instant }),
  internal: v.object({ requestId: v.string() }),
  'rulebook-changed': current,
  'text-rejected': v.object({ places: v.array(v.object({ text: count, from: count, to: count })) }),

  // Tables that an operator hands in.
  'file-too-large': tableLimits,
  'too-many-rows': tableLimits,
  'too-many-columns': tableLimits,
  'file-broken': v.object({ line: count }),
  'columns-missing': v.object({ columns: v.array(v.string()) }),
  'nothing-new': v.union([importReportSchema, codesReport]),

  // Getting in, and the community.
  'rulebook-not-accepted': current,
  'not-current': current,
  'no-such-version': current,
  'draft-changed': v.object({ revision: count }),
  'too-many-clauses': v.object({ clauses: count, most: count }),
  'too-few-clauses': v.object({ clauses: count, needed: count }),
  'no-attempts-left': v.object({ nextAttemptAt: v.nullable(instant) }),
  'invalid-question': faults,
  'needed-for-test': v.object({ published: count }),
  'bank-full': most,
  'entry-not-ready': v.object({ rulebook: count, questions: count, needed: count }),
  'unknown-setting': v.object({ key: v.string() }),
  'invalid-setting': v.object({ key: v.string(), fault: v.string() }),
  'mix-not-whole': v.object({ sum: wholeNumber }),
  'too-many-places': most,
  'expires-too-late': v.object({ last: instant }),
  'bound-elsewhere': v.object({ name: v.string() }),
  'too-many-channels': most,
  'code-later': codeFault,
  'code-refused': codeFault,
  'open-orders': v.object({ open: count }),

  // Points, rewards and orders.
  'already-checked-in': standing,
  paused: standing,
  'before-joining': v.object({ joinedOn: day }),
  'not-enough-points': shortage,
  'balance-below-zero': shortage,
  'price-changed': v.object({ price: count }),
  'not-yet-open': v.object({ opensAt: v.nullable(instant) }),
  'tier-too-low': v.object({ tier: v.nullable(v.string()) }),
  'limit-reached': v.object({ perMember: v.nullable(count) }),
  'too-many-open': most,
  'already-used': usedCode,
  'too-late': usedCode,
  cancelled: usedCode,
  'not-by-scan': usedCode,

  // Taking part.
  muted: v.object({ until: instant }),
  'already-so': v.object({ until: instant }),
  'too-many-pinned': most,
  'too-many': v.object({ mostEach: count }),
  'unfair-quiz': v.object({ faults: v.array(v.object({ question: v.nullable(count), fault: v.string() })) }),
}
