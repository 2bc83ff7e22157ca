/** The function `scheduled`: one trigger every five minutes, which sweeps and runs the jobs whose time has come. */
import { openDocuments } from './cloudbase'
import type { Documents } from './documents'
import { PassingFault } from './faults'
import { type Job, runJob } from './jobs'
import { describe, log } from './log'
import { memory } from './remember'
import { deadlineIn } from './retry'
import { courierAt, type Shift } from './shift'
import { sweep } from './sweeper'
import type { Tender } from './tenders'

/** Of the function's 60 s. */
const WORKING_MS = 45_000

/** Makes the scheduled function from its jobs. A timer event whose Message names a job runs that job now. */
export function schedule(
  jobs: readonly Job[],
  documents: Documents = openDocuments(),
  tenders: readonly Tender[] = [],
) {
  const remembered = memory()

  const begin = (): Shift => {
    const now = Date.now()
    return { documents, now, deadline: deadlineIn(WORKING_MS), courier: courierAt(now, documents, remembered) }
  }

  return async function main(event: unknown): Promise<unknown> {
    const named = nameIn(event)
    const shift = begin()
    try {
      if (named === '' || named === 'sweep') return { ok: true, value: await sweep(shift, jobs, tenders) }
      const job = jobs.find((one) => one.name === named)
      if (job === undefined)
        return { ok: false, refusal: 'unknown-job', detail: { jobs: ['sweep', ...jobs.map((one) => one.name)] } }
      return { ok: true, value: await runJob(job, shift) }
    } catch (error) {
      if (error instanceof PassingFault) return { ok: false, refusal: 'busy' }
      log('error', 'a bug', { job: named, ...describe(error) })
      return { ok: false, refusal: 'internal' }
    }
  }
}

function nameIn(event: unknown): string {
  if (typeof event !== 'object' || event === null || !('Message' in event)) return ''
  return typeof event.Message === 'string' ? event.Message : ''
}
