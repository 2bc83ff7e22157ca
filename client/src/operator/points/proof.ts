/** Proving the books page by page (SPEC 3.3): counted here, so that it can be stopped and gone on with. */
import type { OutputOf } from '../../../../shared/action'
import { prove } from '../../../../shared/points/contract'
import { call } from '../../platform/call'
import { explainTo } from '../platform/refusals'

export type Mismatch = OutputOf<typeof prove>['mismatches'][number]

export interface Proof {
  readonly state: 'idle' | 'running' | 'stopped' | 'failed' | 'done'
  readonly members: number
  readonly entries: number
  readonly mismatches: readonly Mismatch[]
  /** One per page that was looked at: did all in it agree? */
  readonly pages: readonly boolean[]
  /** Where to go on. */
  readonly cursor: string | null
  readonly reason?: string
}

export const notYet: Proof = { state: 'idle', members: 0, entries: 0, mismatches: [], pages: [], cursor: null }

/** The proof with one more page in it. */
export function withPage(proof: Proof, page: OutputOf<typeof prove>): Proof {
  return {
    state: page.next === null ? 'done' : proof.state,
    members: proof.members + page.checked,
    entries: proof.entries + page.entries,
    mismatches: [...proof.mismatches, ...page.mismatches],
    pages: [...proof.pages, page.mismatches.length === 0],
    cursor: page.next,
  }
}

/** Goes through the pages from where the proof stands, telling each step, until the end, a fault or `stopped()`. */
export async function proveAll(from: Proof, tell: (proof: Proof) => void, stopped: () => boolean): Promise<void> {
  let proof: Proof = { ...from, state: 'running' }
  tell(proof)
  while (proof.state === 'running') {
    const reply = await call(prove, proof.cursor === null ? {} : { cursor: proof.cursor })
    if (!reply.ok) proof = { ...proof, state: 'failed', reason: explainTo(prove, reply.refusal) }
    else proof = withPage(proof, reply.value)
    if (proof.state === 'running' && stopped()) proof = { ...proof, state: 'stopped' }
    tell(proof)
  }
}

/** What does not agree, in words. */
export function sayMismatch(what: string): string {
  const known: Readonly<Record<string, string>> = {
    balance: '余额和明细之和',
    growth: '成长值和明细之和',
    entries: '明细的笔数',
    lots: '未到期积分之和',
  }
  if (what.startsWith('number of ')) return '有一笔的序号'
  return known[what] ?? (what.startsWith('balance after ') ? '有一笔之后的余额' : '有一处')
}
