/**
 * What follows from what, within one write: a fact about a person posts points, points make growth, growth makes the tier,
 * deeds make badges. Read it aloud from top to bottom.
 */
import { newBadges, withBadges } from './badges/rules'
import { bonusOf } from './checkin/rules'
import { welcomeFor } from './entry/welcome'
import type { Fact } from './facts'
import { withMessage } from './messages/rules'
import type { Message } from './messages/state'
import { type News, noNews } from './news'
import { figuresOf, type Person } from './person'
import type { Moment, Plan } from './plan'
import { addToBoard } from './points/board'
import { earnUnder } from './points/earn'
import { checkIn } from './points/earning/check-in'
import { invitation } from './points/earning/invitation'
import { quality } from './points/earning/quality'
import { streakBonus } from './points/earning/streak-bonus'
import { expiryOf } from './points/lots'
import { type Cause, earn, expire, leaveEntry, type Posted, reverseEntry, spend } from './points/posting'
import type { Entry } from './points/state'
import { rankOfTier, type Tier, tierOf } from './points/tiers'
import { lostGifts, reachedGifts, withGrants } from './referral/gifts'
import { isEarning } from './referral/receiving'
import { inviteeIn, withFirstCheckIn } from './referral/reporting'
import { withReversal } from './referral/rules'
import type { Grant } from './referral/state'
import { tierPlanOf } from './settings'
import { dayOf } from './time'

type CheckedIn = Extract<Fact, { kind: 'checked-in' }>
type QualityMarked = Extract<Fact, { kind: 'quality-marked' }>
type GiftFact = Extract<Fact, { kind: 'gift-reached' | 'gift-lost' }>

export interface Reacted {
  readonly person: Person
  readonly news: News
}

/** Everything that follows from these facts, in their order. */
export function react(person: Person, facts: readonly Fact[], plan: Plan, moment: Moment): Reacted {
  const posted = facts.reduce<Reacted>((so, fact) => follow(so, fact, plan, moment), { person, news: noNews })
  return withHonours(withGifts(posted, plan, moment), plan, moment)
}

function follow(so: Reacted, fact: Fact, plan: Plan, moment: Moment): Reacted {
  const { account } = so.person
  const cause = (id: string, by = 'self') => ({ id, account, at: moment.now, by, rule: plan.revision })
  const points = so.person.points
  const { settings } = plan
  switch (fact.kind) {
    case 'checked-in':
      return checkedIn(so, fact, plan, moment)
    case 'made-up':
      return post(
        so,
        spend(points, { ...cause(`makeup:${account}:${fact.day}`), reason: 'make-up', note: fact.day }, fact.cost),
        plan,
      )
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
    case 'told':
      return { ...so, person: { ...so.person, inbox: withMessage(so.person.inbox, fact.message) } }
    case 'quality-marked':
      return qualityMarked(so, fact, plan, moment)
    case 'joined':
      return greeted(so, plan, moment)
    case 'stepped':
    case 'removed':
      // What follows from these lies with other capabilities: the funnel, the groups, the referrals.
      return so
    case 'invitation-counted': {
      const { id, by, at, revision: rule } = fact
      const day = dayOf(at, settings['community.utcOffsetMinutes'])
      const named = { ...cause(id, by), at, rule }
      return post(so, earnUnder(invitation, points, named, fact.points, plan, day, moment.today), plan)
    }
    case 'gift-reached':
    case 'gift-lost':
      return toldOfGift(so, fact, plan, moment)
    default:
      return fact satisfies never
  }
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

/** A new member finds the welcome in their inbox. */
function greeted(so: Reacted, { settings }: Plan, { now, today }: Moment): Reacted {
  const { person } = so
  const { words, rules, week } = welcomeFor(person.membership?.nickname ?? '', settings, today)
  const values = { text: [words, ...rules, week].join('\n') }
  const message: Message = { id: `welcome:${person.account}`, kind: 'welcome', at: now, values }
  return { ...so, person: { ...person, inbox: withMessage(person.inbox, message) } }
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

/** Gifts follow from the friends who count: granted when their number is reached, taken back when it is no longer met (SPEC 5.2, 5.3). */
function withGifts(so: Reacted, plan: Plan, moment: Moment): Reacted {
  const { referral } = so.person
  const lost = lostGifts(referral).map((grant): Grant => ({ ...grant, state: 'taken-back' }))
  const reached = reachedGifts(withGrants(referral, lost), plan.settings, moment.now)
  if (lost.length + reached.length === 0) return so
  const facts: Fact[] = [
    ...lost.map((grant): Fact => ({ kind: 'gift-lost', grant })),
    ...reached.map((grant): Fact => ({ kind: 'gift-reached', grant })),
  ]
  const person = { ...so.person, referral: withGrants(withGrants(referral, lost), reached) }
  return facts.reduce((before, fact) => follow(before, fact, plan, moment), { ...so, person })
}

function toldOfGift(so: Reacted, { kind, grant }: GiftFact, { settings }: Plan, { now }: Moment): Reacted {
  const { account, inbox } = so.person
  const values = { name: settings[`referral.${grant.tier}Title`], friends: grant.need }
  const message: Message = { id: `${kind}:${account}:${grant.tier}:${grant.round}`, kind, at: now, values }
  return { ...so, person: { ...so.person, inbox: withMessage(inbox, message) } }
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

/** Ends what has expired: done at the start of any command of the member and shown by any read (SPEC 3.4). */
export function withExpired(person: Person, plan: Plan, moment: Moment): { person: Person; entries: readonly Entry[] } {
  const { points, entries } = expire(person.points, moment.today, {
    account: person.account,
    at: moment.now,
    rule: plan.revision,
  })
  if (entries.length === 0) return { person, entries }
  return { person: { ...person, points, pending: [...person.pending, ...entries] }, entries }
}
