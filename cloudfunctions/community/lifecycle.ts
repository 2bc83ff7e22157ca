import * as contract from '../../shared/community/contract'
import { type Figures, phaseOn, reviewOf, stagePlans, suggest } from '../../shared/community/lifecycle'
import { accept } from '../../shared/outcome'
import type { Person } from '../../shared/person'
import { addDays, DAY_MS, type Day, dayOf, daysBetween } from '../../shared/time'
import { type Call, command, query } from '../platform/handler'
import { theCommunity } from '../platform/subjects'

/** A week, with today in it. */
const RECENT_DAYS = 6

async function figuresOf({ documents, moment }: Call, from: Day, fromMs: number): Promise<Figures> {
  const isMember = { state: 'member' }
  const [members, active, joined] = await Promise.all([
    documents.count('people', { ...isMember, 'membership.joinedAt': { gte: 0 } }),
    documents.count('people', { ...isMember, touched: { gte: from, lte: moment.today } }),
    documents.count('people', { ...isMember, 'membership.joinedAt': { gte: fromMs } }),
  ])
  return { members, active, joined }
}

export const lifecycle = query(contract.lifecycle, async (_input, call) => {
  const { community, plan, moment, documents } = call
  const offset = plan.settings['community.utcOffsetMinutes']
  const stage = plan.settings['community.stage']
  const { today } = moment
  const owner = await documents.read<Person>('people', community.owner)
  const since = owner?.membership?.joinedOn ?? today
  const day = Math.max(0, daysBetween(since, today))
  const phase = phaseOn(day)
  const { officers, assistants, review } = stagePlans[stage]
  const at = community.reviewed?.[review]
  const from = addDays(today, -RECENT_DAYS)
  const figures = await figuresOf(call, from, moment.now - (RECENT_DAYS + 1) * DAY_MS)
  return accept({
    ...{ since, day, phase, stage, officers, assistants, figures },
    review: reviewOf(stage, at === undefined ? since : dayOf(at, offset), today),
    suggestions: suggest(phase, stage, figures),
  })
})

export const tickReview = command(contract.tickReview, theCommunity, (community, { review, note }, { moment }) => {
  const { now } = moment
  const before = community.reviewed?.[review] ?? null
  return accept({
    state: { ...community, reviewed: { ...community.reviewed, [review]: now } },
    audit: { whom: null, reason: note ?? null, before: { review, at: before }, after: { review, at: now } },
    answer: () => ({ reviewedAt: now }),
  })
})
