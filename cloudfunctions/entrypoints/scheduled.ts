/** The function `scheduled`: what happens without anybody asking. */
import { schedule } from '../platform/scheduled'
import { proofJob } from '../points/proof-job'

export const jobs = [proofJob]

export const main = schedule(jobs)
