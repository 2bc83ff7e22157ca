/** Named jobs: each has a document with a lease and a cursor, so that it is resumed where its time ran out. */
import { NEVER, type Versioned } from '../../shared/documents'
import { lost, untilDone } from './retry'
import type { Shift } from './shift'
import { writeVersion } from './writing'

/** Longer than the function may live: a lease that has ended belongs to nobody. */
const LEASE_MS = 90_000

export interface JobDocument extends Versioned {
  readonly kind: 'job'
  readonly leaseUntil: number
  /** What the job keeps between its runs: its cursor and its last report. */
  readonly progress: unknown
}

export interface Job {
  readonly name: string
  /** Works until it is done or the shift's deadline passes. */
  readonly run: (shift: Shift, progress: unknown) => Promise<{ readonly progress: unknown; readonly due: number }>
}

export const jobId = (name: string): string => `job:${name}`

/** A job that has never run. */
export const freshJob = (name: string, due: number): JobDocument => ({
  _id: jobId(name),
  version: 0,
  kind: 'job',
  leaseUntil: 0,
  progress: null,
  outbox: [],
  answered: [],
  forgottenUpTo: '',
  due,
})

/** Takes the lease; null when another instance has it. */
const lease = (job: Job, { documents, now, deadline }: Shift): Promise<JobDocument | null> =>
  untilDone(deadline, async () => {
    const before = (await documents.read<JobDocument>('things', jobId(job.name))) ?? freshJob(job.name, now)
    if (before.leaseUntil > now) return null
    const leased = { ...before, leaseUntil: now + LEASE_MS }
    return (await writeVersion(documents, 'things', before, leased)) ?? lost
  })

/** Runs a job under its lease and keeps what it reached. */
export async function runJob(job: Job, shift: Shift): Promise<unknown> {
  const leased = await lease(job, shift)
  if (leased === null) return { job: job.name, leased: true }
  const { progress, due } = await job.run(shift, leased.progress)
  // Losing this write means that the lease ended and another instance works on: its progress counts.
  await writeVersion(shift.documents, 'things', leased, {
    ...leased,
    progress,
    due: Math.min(due, NEVER),
    leaseUntil: 0,
  })
  return { job: job.name, progress }
}
