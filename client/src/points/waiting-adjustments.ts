/** The adjustments that wait for a second operator: the management home counts them, its list decides them. */
import { create } from 'zustand'
import type { OutputOf } from '../../../shared/action'
import { approveAdjustment, rejectAdjustment, waitingAdjustments } from '../../../shared/points/contract'
import { call, type Reply } from '../platform/call'
import { doorTexts } from '../platform/refusals'

export type WaitingAdjustment = OutputOf<typeof waitingAdjustments>['waiting'][number]
export type Decision = { readonly kind: 'approve' } | { readonly kind: 'reject'; readonly reason: string }
export type DecisionReply = Reply<typeof approveAdjustment> | Reply<typeof rejectAdjustment>

interface Waiting {
  readonly list: readonly WaitingAdjustment[] | null
  /** `stale`: the list is older because the network is away. */
  readonly state: 'loading' | 'ready' | 'failed' | 'offline' | 'stale'
  readonly reason: string | undefined
}

export const useWaiting = create<Waiting>(() => ({ list: null, state: 'loading', reason: undefined }))

/** Decided here while the server has not answered: out of sight, whatever an older answer still lists. */
const underWay = new Set<string>()
let asked = 0

let asking: Promise<void> | null = null

/** Asks the server; what it last told stays on the screen meanwhile. Asked twice at once, it is one call. */
export function openWaiting(): Promise<void> {
  asking ??= fetchWaiting().finally(() => {
    asking = null
  })
  return asking
}

async function fetchWaiting(): Promise<void> {
  const mine = ++asked
  if (useWaiting.getState().list === null) useWaiting.setState({ state: 'loading' })
  const reply = await call(waitingAdjustments, {})
  if (mine !== asked) return
  if (reply.ok) {
    const list = reply.value.waiting.filter((one) => !underWay.has(one.adjustment))
    useWaiting.setState({ list, state: 'ready', reason: undefined })
    return
  }
  const known = useWaiting.getState().list !== null
  if (reply.refusal === 'offline') useWaiting.setState({ state: known ? 'stale' : 'offline' })
  else useWaiting.setState({ state: 'failed', reason: doorTexts[reply.refusal] })
}

/** Takes an adjustment off the list at once, asks the server, and lets the server's list stand in the end. */
export async function decideWaiting(one: WaitingAdjustment, decision: Decision): Promise<DecisionReply> {
  const { member, adjustment } = one
  const before = useWaiting.getState().list ?? []
  underWay.add(adjustment)
  useWaiting.setState({ list: before.filter((other) => other.adjustment !== adjustment) })
  const reply =
    decision.kind === 'approve'
      ? await call(approveAdjustment, { member, adjustment })
      : await call(rejectAdjustment, { member, adjustment, reason: decision.reason })
  underWay.delete(adjustment)
  if (!reply.ok && reply.refusal !== 'no-such-adjustment') putBack(one)
  // An answer on its way is older than this decision, and is thrown away.
  void fetchWaiting()
  return reply
}

/** Back to its place: the list is oldest first. */
function putBack(one: WaitingAdjustment): void {
  const others = (useWaiting.getState().list ?? []).filter((other) => other.adjustment !== one.adjustment)
  useWaiting.setState({ list: [...others, one].sort((a, b) => a.at - b.at) })
}

/** Does this one wait for the person `account`? Whoever asked for it, or would gain by it, cannot say yes. */
export const waitsFor = (account: string, one: WaitingAdjustment): boolean => !one.mine && one.member !== account
