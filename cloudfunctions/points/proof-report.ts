import { accept } from '../../shared/outcome'
import { proofReport as contract } from '../../shared/points/contract'
import { query } from '../platform/handler'
import { type JobDocument, jobId } from '../platform/jobs'
import { type ProofIncident, type ProofProgress, proofJob } from './proof-job'

const SHOWN_INCIDENTS = 50

/** The last nightly proof and its open incidents, newest first. */
export const proofReport = query(contract, async (_input, { documents }) => {
  const job = await documents.read<JobDocument>('things', jobId(proofJob.name))
  const progress = (job?.progress ?? null) as ProofProgress | null
  const incidents = await documents.readMany<ProofIncident>('things', {
    where: { kind: 'incident', shelf: 'open' },
    sort: [['rank', 'desc']],
    limit: SHOWN_INCIDENTS,
  })
  return accept({
    last: progress === null ? null : { ...progress, mismatches: progress.mismatches.length },
    incidents: incidents.map(({ _id, rank, mismatch }) => ({ id: _id, at: rank, ...mismatch })),
  })
})
