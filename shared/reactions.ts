/**
 * What follows from what, within one write: a fact about a person posts points, points make growth, growth makes the tier,
 * deeds make badges. Read it aloud from top to bottom.
 */
import { newBadges, withBadges } from './badges/rules'
import { bonusOf } from './checkin/rules'
import { withJoining, withRemoval, withStepped } from './coming-and-going'
import type { Fact } from './facts'
import { withGifts } from './giving'
import { withMessage } from './messages/rules'
import type { Message } from './messages/state'
import { type News, noNews } from './news'
import { figuresOf, type Person } from './person'
import type { Moment, Plan } from './plan'
import { addToBoard } from './points/board'
import { earnUnder } from './points/earn'
import { activity } from './points/earning/activity'
import { checkIn } from './points/earning/check-in'
import { invitation } from './points/earning/invitation'
import { quality } from './points/earning/quality'
import { streakBonus } from './points/earning/streak-bonus'
import { expiryOf } from './points/lots'
import { type Cause, earn, expire, leaveEntry, type Posted, reverseEntry, spend, spendHeld } from './points/posting'
import type { Entry } from './points/state'
import { rankOfTier, type Tier, tierOf } from './points/tiers'
import { duePayments, withPayment } from './quiz/rules'
import type { Attempt } from './quiz/state'
import { isEarning } from './referral/receiving'
import { inviteeIn, withFirstCheckIn } from './referral/reporting'
import { withReversal } from './referral/rules'
import { withReminders } from './reminders'
import { withOrdersEnded } from './rewards/endings'
import { tierPlanOf } from './settings'
import { dayOf } from './time'

type CheckedIn = Extract<Fact, { kind: 'checked-in' }>
type QualityMarked = Extract<Fact, { kind: 'quality-marked' }>
type Attended = Extract<Fact, { kind: 'attended' }>
type Redeemed = Extract<Fact, { kind: 'redeemed' }>

export interface Reacted {
  readonly person: Person
  readonly news: News
}

/** Everything that follows from these facts, in their order. */
export function react(person: Person, facts: readonly Fact[], plan: Plan, moment: Moment): Reacted {
  const posted = facts.reduce<Reacted>((so, fact) => follow(so, fact, plan, moment), { person, news: noNews })
  // Gifts follow from the friends who count now.
  return withHonours({ ...posted, person: withGifts(posted.person, plan, moment) }, plan, moment)
}

function follow(so: Reacted, fact: Fact, plan: Plan, moment: Moment): Reacted {
  const { account } = so.person
  const cause = (id: string, by = 'self') => ({ id, account, at: moment.now, by, rule: plan.revision })
  const points = so.person.points
  const { settings } = plan
  switch (fact.kind) {
    case 'checked-in':
      return checkedIn(so, fact, plan, moment)
    case 'made-up': {
      const named: Cause = { ...cause(`makeup:${account}:${fact.day}`), reason: 'make-up', note: fact.day }
      return post(so, spend(points, named, fact.cost), plan)
    }
    case 'adjusted': {
      const named: Cause = { ...cause(`adjust:${fact.id}`, fact.by), reason: 'adjust', note: fact.reason }
      const expires = expiryOf(moment.today, settings['points.monthsValid'])
      const posted = fact.points > 0 ? earn(points, named, fact.points, expires) : spend(points, named, -fact.points)
      return post(so, posted, plan)
    }
    case 'reversed': {
      const named: Cause = { ...cause(`reverse:${fact.entry.id}`, fact.by), reason: 'reverse', note: fact.reason }
      return post(
        withoutInvitation(so, fact.entry, moment),
        reverseEntry(points, named, fact.entry, moment.today),
        plan,
        fact.entry.at,
      )
    }
    case 'delivered': {
      const { id, by, at, revision: rule, reason, note } = fact
      const named: Cause = { ...cause(id, by), at, rule, reason, ...(note === undefined ? {} : { note }) }
      return post(so, leaveEntry(points, named), plan)
    }
    case 'redeemed':
      return redeemed(so, fact, plan)
    case 'attended':
      return attended(so, fact, plan, moment)
    case 'told':
      return { ...so, person: { ...so.person, inbox: withMessage(so.person.inbox, fact.message) } }
    case 'quality-marked':
      return qualityMarked(so, fact, plan, moment)
    case 'joined':
      return { ...so, person: withJoining(so.person, fact, plan, moment) }
    case 'removed':
      return { ...so, person: withRemoval(so.person, fact, plan, moment) }
    case 'stepped':
      return { ...so, person: withStepped(so.person, fact.step, moment) }
    case 'invitation-counted': {
      const { id, by, at, revision: rule } = fact
      const day = dayOf(at, settings['community.utcOffsetMinutes'])
      const named = { ...cause(id, by), at, rule }
      return post(so, earnUnder(invitation, points, named, fact.points, plan, day, moment.today), plan)
    }
    default:
      return fact satisfies never
  }
}

/** The debit of a confirmed order, out of what was held for it where it waited for its place (SPEC 6.2). */
function redeemed(so: Reacted, fact: Redeemed, plan: Plan): Reacted {
  const { account, points } = so.person
  const { order, title: note, price, at, revision: rule } = fact
  const named: Cause = { id: `redeem:${order}`, account, by: 'self', at, rule, reason: 'redeem', note }
  return post(so, fact.held ? spendHeld(points, named, price) : spend(points, named, price), plan)
}

/** Who was there is paid once (SPEC 7.4), under the cap of the day. */
function attended(so: Reacted, { event, title, points }: Attended, plan: Plan, { now, today }: Moment): Reacted {
  const { account, points: state } = so.person
  const named = {
    id: `activity:event:${event}:${account}`,
    account,
    at: now,
    by: 'self',
    rule: plan.revision,
    note: title,
  }
  return post(so, earnUnder(activity, state, named, points, plan, today, today), plan)
}

/** A post that was marked is paid at the price and under the caps of its mark, counts for badges, and is told (SPEC 3.2). */
function qualityMarked(so: Reacted, fact: QualityMarked, plan: Plan, { now, today }: Moment): Reacted {
  const { account, points } = so.person
  const { id, by, at, revision: rule, title } = fact
  const day = dayOf(at, plan.settings['community.utcOffsetMinutes'])
  const posted = earnUnder(quality, points, { id, account, at, by, rule, note: title }, fact.points, plan, day, today)
  const { news, person } = post(so, posted, plan)
  const values = { name: title, points: posted.entry.points }
  const message: Message = { id: `told:${id}`, kind: 'post-quality', at: now, values }
  const posts = { quality: person.posts.quality + 1 }
  return { news, person: { ...person, posts, inbox: withMessage(person.inbox, message) } }
}

/** A day's points, the bonus of a run that is complete, and word to who invited them when it is the first. */
function checkedIn(so: Reacted, { day, streak }: CheckedIn, plan: Plan, { now, today }: Moment): Reacted {
  const { account, points } = so.person
  const cause = (id: string) => ({ id, account, at: now, by: 'self', rule: plan.revision })
  const price = plan.settings['checkin.points']
  const first = { ...so, person: withFirstCheckIn(so.person, plan, { now, today }) }
  const posted = earnUnder(checkIn, points, cause(`checkin:${account}:${day}`), price, plan, day, today)
  const paid = post(first, posted, plan)
  const bonus = bonusOf(streak, plan.settings)
  if (bonus === 0) return paid
  const named = cause(`streak:${account}:${day}:${streak}`)
  return post(paid, earnUnder(streakBonus, paid.person.points, named, bonus, plan, day, today), plan)
}

/** Lays a posting into the person: the entry waits for its copy, growth counts for the week and month of its cause. */
function post(so: Reacted, posted: Posted, plan: Plan, causedAt: number = posted.entry.at): Reacted {
  const { entry, points } = posted
  const day = dayOf(causedAt, plan.settings['community.utcOffsetMinutes'])
  const board = entry.growth === 0 ? so.person.board : addToBoard(so.person.board, day, entry.growth)
  return {
    person: { ...so.person, points, board, pending: [...so.person.pending, entry] },
    news: { ...so.news, entries: [...so.news.entries, entry] },
  }
}

/** The reversal of what an invitation earned: it counts no longer. */
function withoutInvitation(so: Reacted, entry: Entry, { now }: Moment): Reacted {
  const { person } = so
  if (!isEarning(entry, person.account)) return so
  return { ...so, person: { ...person, referral: withReversal(person.referral, inviteeIn(entry.id), now) } }
}

/** Tier and badges follow from growth and deeds; each is announced once (SPEC 4.1, 4.2). */
function withHonours({ person, news }: Reacted, plan: Plan, moment: Moment): Reacted {
  const { points, badges } = person
  const tier = tierOf(points.growth, tierPlanOf(plan.settings))
  const reached = rankOfTier(tier) > rankOfTier(points.announced) ? tier : null
  const earned = newBadges(badges, figuresOf(person))
  const { account, inbox } = person
  return {
    person: {
      ...person,
      points: reached === null ? points : { ...points, announced: reached },
      inbox: reached === null ? inbox : withMessage(inbox, tierReached(account, reached, moment)),
      badges: withBadges(badges, earned, moment.today),
    },
    news: { ...news, reached, badges: earned.map((badge) => badge.id) },
  }
}

const tierReached = (account: string, tier: Tier, { now }: Moment): Message => ({
  id: `tier:${account}:${tier}`,
  kind: 'tier-reached',
  at: now,
  values: { tier },
})

/**
 * What time alone brings: points end (SPEC 3.4), orders end (6.3), quizzes that have ended pay (SPEC 7.1). Done at the start of any command
 * of the member, shown by any read, and by the sweeper for those who stay away.
 */
export function withExpired(before: Person, plan: Plan, moment: Moment): { person: Person; entries: readonly Entry[] } {
  const person = withOrdersEnded(before, plan, moment)
  const { points, entries } = expire(person.points, moment.today, {
    account: person.account,
    at: moment.now,
    rule: plan.revision,
  })
  const expired = entries.length === 0 ? person : { ...person, points, pending: [...person.pending, ...entries] }
  const due = duePayments(person.quizzes, moment.now)
  const reminded = withReminders(expired, moment)
  if (due.length === 0) return { person: reminded, entries }
  const unpaid = { person: reminded, news: noNews }
  const paid = withHonours(
    due.reduce<Reacted>((so, attempt) => payQuiz(so, attempt, plan, moment), unpaid),
    plan,
    moment,
  )
  return { person: paid.person, entries: [...entries, ...paid.news.entries] }
}

/** The caps are those of the day on which it was handed in; the score is told only now, when nobody can use it. */
function payQuiz(so: Reacted, attempt: Attempt, plan: Plan, { now, today }: Moment): Reacted {
  const { account, points, quizzes, inbox } = so.person
  const { id, title, right, of, handedInAt: at, revision: rule } = attempt
  const cause = { id: `activity:quiz:${id}:${account}`, account, at, by: 'system', rule, note: title }
  const day = dayOf(at, plan.settings['community.utcOffsetMinutes'])
  const posted = earnUnder(activity, points, cause, attempt.points, plan, day, today)
  const after = post(so, posted, plan)
  const paid = { points: posted.entry.points, cut: posted.entry.cut ?? 0 }
  const values = { name: title, text: `${right}/${of}`, points: paid.points, activity: id }
  const message: Message = { id: `quiz:${id}`, kind: 'quiz-ended', at: now, values }
  const told = { quizzes: withPayment(quizzes, attempt, paid), inbox: withMessage(inbox, message) }
  return { ...after, person: { ...after.person, ...told } }
}
