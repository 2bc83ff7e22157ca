import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { tasks } from '../../../shared/groups/contract'
import { waiting } from '../../../shared/manage/contract'
import { proofReport } from '../../../shared/points/contract'
import { useAnswer } from '../platform/answers'
import { serverNow } from '../platform/clock'
import { useMay } from '../platform/may'
import type { Me } from '../platform/session'
import { openWaiting, useWaiting, waitsFor } from '../points/waiting-adjustments'
import { adjustmentThings, groupThings, incidentThings, listThings, type Thing } from './things'

export interface Things {
  /** All that waits for this operator, the gravest first; null while nothing is known. */
  readonly things: readonly Thing[] | null
  /** Adjustments that wait for somebody else: worth a row, not a thing to do. */
  readonly elsewhere: number
  /** Why something may be missing; null when all was told. */
  readonly untold: string | null
  readonly askAgain: () => void
}

/** What needs a decision now (SPEC 10.2), asked again whenever 管理 comes into sight. */
export function useThings(me: Me): Things {
  const mayAdjust = useMay('points.waitingAdjustments')
  const adjustments = useWaiting()
  const [mayGroup, mayProve] = [useMay(tasks.name), useMay(proofReport.name)]
  const lists = useAnswer(waiting, {})
  const groups = useAnswer(tasks, {}, mayGroup)
  const proof = useAnswer(proofReport, {}, mayProve)
  useEffect(() => void (mayAdjust && openWaiting()), [mayAdjust])
  useDidShow(() => void (mayAdjust && openWaiting()))
  const now = serverNow()
  const asked = [
    lists,
    ...(mayGroup ? [groups] : []),
    ...(mayProve ? [proof] : []),
    ...(mayAdjust ? [adjustments] : []),
  ]
  const mine = adjustments.list?.filter((one) => waitsFor(me.account, one)) ?? []
  return {
    things: asked.every(({ state }) => state === 'loading')
      ? null
      : [
          ...incidentThings(proof.value?.incidents.length ?? 0),
          ...adjustmentThings(mine, now),
          ...(lists.value === null ? [] : listThings(lists.value, now)),
          ...(groups.value === null ? [] : groupThings(groups.value)),
        ],
    elsewhere: (adjustments.list?.length ?? 0) - mine.length,
    untold: untoldBy(asked),
    askAgain: () => {
      lists.askAgain()
      groups.askAgain()
      proof.askAgain()
      if (mayAdjust) void openWaiting()
    },
  }
}

interface Asked {
  readonly state: string
  readonly reason: string | undefined
}

function untoldBy(asked: readonly Asked[]): string | null {
  if (asked.some(({ state }) => state === 'offline' || state === 'stale')) return '网络不通'
  const failed = asked.find(({ state }) => state === 'failed')
  return failed === undefined ? null : (failed.reason ?? '没有取到')
}
