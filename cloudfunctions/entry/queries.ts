import * as contract from '../../shared/entry/contract'
import { readReviewName, recent, reviewName, runningAttempt, testPlanOf } from '../../shared/entry/rules'
import { welcomeFor } from '../../shared/entry/welcome'
import { accept } from '../../shared/outcome'
import { isMember, type Person } from '../../shared/person'
import type { Documents, IndexedQuery } from '../platform/documents'
import { query } from '../platform/handler'
import { type Heap, heapOf, MOST_COUNTED } from '../platform/heap'
import { attemptTold, chancesTold } from './view'

function standingOf({ state: is, entry }: Person): 'visitor' | 'waiting' | 'refused' | 'member' | 'banned' {
  if (is === 'member' || is === 'banned') return is
  if (entry.queue === 1) return 'waiting'
  return entry.decided?.passed === false ? 'refused' : 'visitor'
}

/** One request: the caller's own document. */
export const state = query(contract.state, async (_input, { me, plan, moment, community }) => {
  const { entry } = me
  const { now, today } = moment
  const { settings } = plan
  const running = isMember(me) ? null : runningAttempt(entry, now)
  return accept({
    now,
    entry: settings['membership.entry'],
    standing: standingOf(me),
    rulebook: { version: community.rulebook, accepted: me.rulebook.accepted >= community.rulebook },
    test: testPlanOf(settings),
    ...chancesTold(entry, plan, now),
    attempt: running === null ? null : attemptTold(running, now),
    waitingSince: entry.queue === 1 ? entry.since : null,
    reason: standingOf(me) === 'refused' ? (entry.decided?.reason ?? null) : null,
    welcome: isMember(me) ? { ...welcomeTold(me.membership.nickname, settings, today) } : null,
  })
})

const welcomeTold = (...about: Parameters<typeof welcomeFor>) => {
  const { words, rules, week } = welcomeFor(...about)
  return { words, rules: [...rules], week }
}

const isWaiting = { 'entry.queue': 1 } as const

/** The longest waiting first, and by their names where several began to wait at once. */
async function waitingAfter(documents: Documents, cursor: string | undefined, limit: number): Promise<Person[]> {
  const read = (where: IndexedQuery['where'], most: number) => {
    const sort = [['entry.since', 'asc'] as const, ['entry.review', 'asc'] as const]
    return documents.readMany<Person>('people', { where: { ...isWaiting, ...where }, sort, limit: most })
  }
  if (cursor === undefined) return read({ 'entry.since': { gte: 0 } }, limit)
  const place = readReviewName(cursor)
  if (place === null) return []
  const { since, review } = place
  const equal = await read({ 'entry.since': since, 'entry.review': { gt: review } }, limit)
  if (equal.length === limit) return equal
  return [...equal, ...(await read({ 'entry.since': { gt: since } }, limit - equal.length))]
}

/** The visitors whose answers a person has to read. */
export async function waitingReviews(documents: Documents): Promise<Heap | null> {
  const people = await documents.readMany<Person>('people', {
    where: isWaiting,
    sort: [['entry.since', 'asc']],
    limit: MOST_COUNTED,
    fields: ['entry'],
  })
  return heapOf(people.map(({ entry }) => entry.since))
}

export const queue = query(contract.queue, async ({ cursor, limit }, { documents, moment }) => {
  const found = await waitingAfter(documents, cursor, limit + 1)
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return accept({
    waiting: shown.map(({ entry }) => ({
      review: reviewName(entry),
      since: entry.since,
      answers: entry.answers.map((answer) => ({ ...answer })),
      attempts: recent(entry.begun, moment.now).length,
    })),
    next: found.length > limit && last !== undefined ? reviewName(last.entry) : null,
    total: await documents.count('people', isWaiting),
  })
})
