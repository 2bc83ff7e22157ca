/** The nightly proof (SPEC 3.3): the members that changed, and on Mondays everybody; resumable, a page at a time. */
import { addDays, type Day, startOfDay, weekdayOf } from '../../shared/time'
import type { Stored } from '../platform/documents'
import type { Job } from '../platform/jobs'
import { log } from '../platform/log'
import type { Shift } from '../platform/shift'
import type { Mismatch } from './proof'
import { provePage } from './prove'

/** At 3 in the morning, when hardly anybody is awake. */
const HOUR = 3
const KEPT_MISMATCHES = 50

/** A mismatch that the proof raised, on the shelf where people look. */
export interface ProofIncident extends Stored {
  readonly rank: number
  readonly mismatch: Mismatch
}

export interface ProofProgress {
  /** The day on which this proof began. */
  readonly day: Day
  /** What is still to be walked through: days on which documents last changed; null is everybody. */
  readonly left: readonly (Day | null)[]
  /** The last document id seen of the first of `left`. */
  readonly cursor: string
  readonly checked: number
  readonly entries: number
  readonly mismatches: readonly Mismatch[]
  readonly finished: boolean
}

const begin = (today: Day): ProofProgress => ({
  day: today,
  left: weekdayOf(today) === 1 ? [null] : [addDays(today, -1), today],
  cursor: '',
  checked: 0,
  entries: 0,
  mismatches: [],
  finished: false,
})

async function step(shift: Shift, so: ProofProgress): Promise<ProofProgress> {
  const [changedOn, ...rest] = so.left
  if (changedOn === undefined) return { ...so, finished: true }
  const page = await provePage(shift.documents, {
    where: { ...(changedOn === null ? {} : { touched: changedOn }), _id: { gt: so.cursor === '' ? '!' : so.cursor } },
    sort: [['_id', 'asc']],
  })
  await raiseIncidents(shift, so.day, page.mismatches)
  const counted = {
    ...so,
    checked: so.checked + page.checked,
    entries: so.entries + page.entries,
    mismatches: [...so.mismatches, ...page.mismatches].slice(0, KEPT_MISMATCHES),
  }
  return page.last === null ? { ...counted, left: rest, cursor: '' } : { ...counted, cursor: page.last._id }
}

/** A balance that its entries do not prove is an incident, once a day for each account. */
async function raiseIncidents(shift: Shift, day: Day, mismatches: readonly Mismatch[]): Promise<void> {
  for (const mismatch of mismatches) {
    log('error', 'the ledger does not prove a balance', { ...mismatch })
    await shift.documents.insert('things', {
      _id: `incident:proof:${mismatch.account}:${day}`,
      ...{ version: 1, kind: 'incident', shelf: 'open', rank: shift.now, cause: 'proof', mismatch },
    })
  }
}

export const proofJob: Job = {
  name: 'proof',
  run: async (shift, progress) => {
    const { plan, moment } = await shift.courier()
    const before = progress as ProofProgress | null
    let so = before === null || before.finished ? begin(moment.today) : before
    while (!so.finished && !shift.deadline.passed()) so = await step(shift, so)
    const tomorrow = startOfDay(addDays(moment.today, 1), plan.settings['community.utcOffsetMinutes'])
    return { progress: so, due: so.finished ? tomorrow + HOUR * 3_600_000 : moment.now }
  },
}
