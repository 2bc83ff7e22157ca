/** The function `scheduled`: what happens without anybody asking. */
import { openFiles } from '../platform/files'
import { schedule } from '../platform/scheduled'
import { trashCollector } from '../platform/trash-collector'
import { proofJob } from '../points/proof-job'
import { waitingPosts } from '../posts/checking'
import { earlyEnds } from '../quiz/early-end'

export const jobs = [proofJob]

/** What else is looked at when its time has come. */
export const tenders = [waitingPosts, earlyEnds, trashCollector(openFiles)]

export const main = schedule(jobs, undefined, tenders)
