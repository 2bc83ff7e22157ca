/** What members and operators come up with: random commands and queries, chosen with a view of all documents. */
import * as audit from '../../../shared/audit/contract'
import * as badges from '../../../shared/badges/contract'
import * as checkin from '../../../shared/checkin/contract'
import * as community from '../../../shared/community/contract'
import * as membership from '../../../shared/membership/contract'
import * as messages from '../../../shared/messages/contract'
import { isMember, type Person } from '../../../shared/person'
import * as points from '../../../shared/points/contract'
import * as referral from '../../../shared/referral/contract'
import { addDays, dayOf } from '../../../shared/time'
import * as today from '../../../shared/today/contract'
import { personIdOf } from '../identity'
import type { StoredEntry } from '../ledger'
import { groupIdeasOfMember, groupIdeasOfOperator } from './group-ideas'
import { nominate } from './nominate'
import { postIdeasOfMember, postIdeasOfOperator } from './post-ideas'
import { rewardIdeasOfMember, rewardIdeasOfOperator } from './reward-ideas'
import { chosen, type Idea, idea, NOBODY, personOf, someAccount, type View } from './view'
import { visit } from './visit'

const UTC_OFFSET_MINUTES = 480

export function memberIdea(view: View, openid: string): Idea {
  const { chance, now, cast } = view
  const person = personOf(view, openid)
  if (person?.referral.bond == null && person?.state !== 'member' && chance.happens(0.6))
    return cardOpened(view, openid)
  if (person?.state !== 'member' && chance.happens(0.8))
    return idea(membership.join, chance.happens(0.5) ? { nickname: '来人' } : {})
  const day = () => addDays(dayOf(now, UTC_OFFSET_MINUTES), -chance.below(10))
  return chosen(view, [
    [30, () => idea(checkin.checkIn)],
    [14, () => idea(checkin.makeUp, { day: day() })],
    [6, () => idea(membership.editProfile, { nickname: `名${chance.below(9)}`, hidden: chance.happens(0.3) })],
    [3, () => idea(membership.leave, { confirm: true })],
    [2, () => idea(membership.join)],
    [9, () => nomination(view, openid)],
    [6, () => idea(points.statement, { limit: 100 })],
    [3, () => idea(today.open)],
    [2, () => idea(membership.exportMyData)],
    [1, () => idea(membership.me)],
    [1, () => idea(badges.mine)],
    [2, () => idea(messages.list)],
    [2, () => idea(messages.markRead, { upTo: now })],
    [2, () => idea(referral.code)],
    [2, () => idea(referral.mine)],
    [1, () => idea(checkin.calendar, { month: dayOf(now, UTC_OFFSET_MINUTES).slice(0, 7) })],
    [2, () => idea(points.leaderboard, { board: chance.pick(['week', 'month', 'all', 'streak']) })],
    [1, () => idea(membership.claimOwnership, { key: 'guessed' })],
    [
      1,
      () =>
        idea(points.statement, { filter: chance.pick(['earned', 'spent', 'adjusted']), limit: cast.members.length }),
    ],
    ...groupIdeasOfMember(view),
    ...rewardIdeasOfMember(view, openid),
    ...postIdeasOfMember(view),
  ])
}

/** Somebody's card is opened, sometimes one's own or that of nobody. */
function cardOpened(view: View, openid: string): Idea {
  const { chance, cast } = view
  const by = chance.weigh([
    [5, cast.second],
    [3, chance.pick(cast.members)],
    [1, openid],
  ])
  return idea(visit, { person: personIdOf(by), account: personOf(view, by)?.account || NOBODY })
}

/** Deeds for another member, or for whoever they are when it arrives. */
function nomination(view: View, openid: string): Idea {
  const { chance, cast } = view
  const others = cast.members.filter((other) => other !== openid)
  const whom = chance.pick(others.length > 0 ? others : cast.members)
  const account = personOf(view, whom)?.account ?? ''
  return idea(nominate, {
    person: personIdOf(whom),
    account: chance.weigh([
      [5, account === '' ? NOBODY : account],
      [3, null],
      // An account that is no more: its person has left, or come back under another one.
      [1, NOBODY],
    ]),
    deeds: 1 + chance.below(2),
  })
}

/** An entry of somebody, and under which account it is asked for: mostly the right one. */
function someEntry(view: View): { member: string; entry: string } {
  const { documents, chance } = view
  const member = someAccount(view)
  const person = documents.all<Person>('people').find((one) => one.account === member)
  const copied = documents.all<StoredEntry>('ledger').filter((entry) => entry.account === member)
  const entries = [...copied, ...(person?.pending ?? [])]
  return { member, entry: entries.length === 0 ? 'nothing' : chance.pick(entries).id }
}

function someWaiting(view: View): { member: string; adjustment: string } | null {
  const waiting = view.documents
    .all<Person>('people')
    .filter(isMember)
    .flatMap((member) => member.points.waiting.map(({ id }) => ({ member: member.account, adjustment: id })))
  return waiting.length === 0 ? null : view.chance.pick(waiting)
}

/** Invitations that are held for somebody; now and then one that is not. */
function someHeld(view: View): { member: string; invitees: string[] } {
  const held = view.documents.all<Person>('people').filter(({ referral: part }) => part.held.length > 0)
  if (held.length === 0 || view.chance.happens(0.1)) return { member: someAccount(view), invitees: [NOBODY] }
  const { account, referral: part } = view.chance.pick(held)
  return { member: account, invitees: [view.chance.pick(part.held).invitee] }
}

function someSetting({ chance }: View): { key: string; value: string | number | boolean } {
  const setting = (key: string, value: string | number | boolean) => ({ key, value })
  return chance.weigh([
    [5, setting('checkin.points', chance.below(6))],
    [4, setting('checkin.makeUpCost', chance.below(7))],
    [2, setting('checkin.makeUpsPerMonth', 2 + chance.below(20))],
    [3, setting('points.approvalAbove', chance.below(60))],
    [3, setting('points.monthsValid', 1 + chance.below(3))],
    [2, setting('checkin.bonus7', chance.below(9))],
    [4, setting('membership.entry', chance.happens(0.4) ? 'closed' : 'open')],
    [3, setting('community.readOnly', chance.happens(0.25))],
    [6, setting('referral.perDay', 1 + chance.below(2))],
    [1, setting('referral.rewards', chance.happens(0.7))],
    [2, setting('referral.basicFrom', 1 + chance.below(3))],
    [1, setting('checkin.nothing', 1)],
  ])
}

export function operatorIdea(view: View, openid: string): Idea {
  const { chance, cast } = view
  const amount = () => (1 + chance.below(70)) * (chance.happens(0.35) ? -1 : 1)
  const waiting = someWaiting(view)
  const holds = view.documents.all<Person>('people').some(({ referral: part }) => part.held.length > 0)
  const role = () => chance.pick(['content', 'activity', 'assistant', 'kol', 'supervisor'])
  return chosen(view, [
    [40, () => idea(points.adjust, { member: someAccount(view), points: amount(), reason: '调整' })],
    [
      waiting === null ? 1 : 12,
      () => idea(points.approveAdjustment, waiting ?? { member: someAccount(view), adjustment: 'none' }),
    ],
    [waiting === null ? 0 : 6, () => idea(points.rejectAdjustment, { ...waiting, reason: '不妥' })],
    [14, () => idea(points.reverse, { ...someEntry(view), reason: '撤销' })],
    [4, () => idea(membership.appoint, { member: someAccount(view), role: role() })],
    [2, () => idea(membership.appoint, { member: personOf(view, cast.second)?.account || NOBODY, role: 'supervisor' })],
    [2, () => idea(membership.dismiss, { member: someAccount(view) })],
    [2, () => idea(checkin.pause, { reason: '休息' })],
    [3, () => idea(checkin.resume, { reason: '继续' })],
    [8, () => idea(community.changeSettings, { changes: [someSetting(view)], reason: '调' })],
    [8, () => idea(points.prove)],
    [4, () => idea(points.proofReport)],
    [3, () => idea(points.memberStatement, { member: someAccount(view), limit: 100 })],
    [2, () => idea(points.waitingAdjustments)],
    [2, () => idea(audit.list, { limit: 50 })],
    [1, () => idea(membership.search, {})],
    [1, () => idea(membership.find, { member: someAccount(view) })],
    [1, () => idea(community.settings)],
    [1, () => idea(referral.held)],
    [1, () => idea(membership.remove, { member: someAccount(view), reason: '小号', fraud: chance.happens(0.8) })],
    [holds ? 14 : 1, () => idea(referral.release, someHeld(view))],
    [holds ? 10 : 1, () => idea(referral.reject, { ...someHeld(view), reason: '小号' })],
    ...groupIdeasOfOperator(view),
    ...rewardIdeasOfOperator(view, openid),
    ...postIdeasOfOperator(view, openid),
  ])
}
