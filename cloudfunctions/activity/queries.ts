import * as contract from '../../shared/activity/contract'
import { type Activity, activityKinds } from '../../shared/activity/state'
import type { Event } from '../../shared/event/state'
import { accept } from '../../shared/outcome'
import type { Member } from '../../shared/person'
import { myPartIn } from '../../shared/taking-part'
import { memberOf } from '../membership/caller'
import type { Condition, Documents } from '../platform/documents'
import { type Call, query } from '../platform/handler'
import { idOf } from './things'

const LINES = 20
/** What is on now changes slowly: an instance may know it a few seconds late. */
const KEPT_MS = 3_000

type When = 'draft' | 'now' | 'ended'

function readLines(documents: Documents, when: When, now: number, cursor: number | null): Promise<Activity[]> {
  const shelf = when === 'draft' ? 'draft' : 'shown'
  const bounds: Readonly<Record<When, Condition | null>> = {
    draft: cursor === null ? null : { lt: cursor },
    now: { gt: cursor ?? now },
    ended: cursor === null ? { lte: now } : { lt: Math.min(cursor, now) },
  }
  const rank = bounds[when]
  return documents.readMany<Activity>('things', {
    where: { kind: { in: activityKinds }, shelf, ...(rank === null ? {} : { rank }) },
    sort: [['rank', when === 'now' ? 'asc' : 'desc']],
    limit: LINES + 1,
    fields: ['kind', 'title', 'rank', 'closesAt', 'opensAt', 'startsAt'],
  })
}

type Found = Activity & Partial<Pick<Event, 'startsAt'>>

const lineOf = (one: Found) => ({
  ...{ kind: one.kind, id: idOf(one), title: one.title, closesAt: one.closesAt, startedAt: one.opensAt },
  startsAt: one.startsAt ?? null,
})

const myLineOf = (member: Member) => (one: Found) => ({ ...lineOf(one), mine: myPartIn(member, one.kind, idOf(one)) })

function pageOf<Line>(found: readonly Found[], now: number, line: (one: Found) => Line) {
  const shown = found.slice(0, LINES)
  const last = shown.at(-1)
  return { now, lines: shown.map(line), next: found.length > LINES && last !== undefined ? String(last.rank) : null }
}

/** What is on now, for the card on 今日: it costs a request only when this instance has not asked for some seconds. */
export async function onNow(call: Call, member: Member) {
  const { documents, moment, remembered } = call
  const found = await remembered('activity:now', () => readLines(documents, 'now', moment.now, null), KEPT_MS)
  return found.filter(({ closesAt }) => closesAt > moment.now).map(myLineOf(member))
}

const linesFor = ({ documents, moment }: Call, when: When, cursor: string | undefined) =>
  readLines(documents, when, moment.now, cursor === undefined ? null : Number(cursor))

export const list = query(contract.list, async ({ when, cursor }, call) =>
  accept(pageOf(await linesFor(call, when, cursor), call.moment.now, myLineOf(memberOf(call)))),
)

export const manage = query(contract.manage, async ({ when, cursor }, call) =>
  accept(pageOf(await linesFor(call, when, cursor), call.moment.now, lineOf)),
)
