import { countDays } from '../../shared/checkin/days'
import { causeOf } from '../../shared/giving'
import { accept } from '../../shared/outcome'
import { isMember, type Member, type Person } from '../../shared/person'
import type { Plan } from '../../shared/plan'
import * as contract from '../../shared/referral/contract'
import { friendsOf, type Invitee } from '../../shared/referral/friends'
import { giftsOf, grantOf } from '../../shared/referral/gifts'
import type { ReferralPart } from '../../shared/referral/state'
import { dayOf } from '../../shared/time'
import { memberOf, operatorOf } from '../membership/caller'
import type { Documents } from '../platform/documents'
import { query } from '../platform/handler'
import { type Heap, heapOf, MOST_COUNTED } from '../platform/heap'

/** The newest visits that the inviter's list looks at. */
const NEWEST_VISITS = 50
/** Inviters among whom the longest waiting are looked for … */
const MOST_WAITING = 200
/** … on the operators' list, and of each so many friends. */
const MOST_INVITERS = 20
const FRIENDS_EACH = 50

const fields = ['account', 'state', 'membership', 'referral'] as const

export const mine = query(contract.mine, async (_input, call) => {
  const member = memberOf(call)
  const { account, referral } = member
  const { settings } = call.plan
  const friends = friendsOf(referral, await inviteesOf(call.documents, account, referral))
  return accept({
    code: referral.code === '' ? null : referral.code,
    rewarded: settings['referral.rewards'],
    points: settings['points.invitation'],
    perDay: settings['referral.perDay'],
    fraudDays: settings['referral.fraudDays'],
    counted: referral.counted,
    held: referral.held.length,
    gifts: giftsView(member, call.plan),
    friends,
  })
})

function giftsView({ account, referral, orders }: Member, { settings }: Plan) {
  const offset = settings['community.utcOffsetMinutes']
  return giftsOf(settings).map(({ tier, need, title }) => {
    const grant = grantOf(referral, tier)
    const arrived = grant !== null && orders.granted.includes(causeOf(account, grant))
    return { tier, need, title, on: grant === null ? null : dayOf(grant.at, offset), arrived }
  })
}

/** Those whom a member brought: the newest visits and, where these do not hold them, those whose invitation is decided. */
async function inviteesOf(documents: Documents, account: string, referral: ReferralPart): Promise<Invitee[]> {
  if (referral.code === '') return []
  const newest = await documents.readMany<Person>('people', {
    where: { 'referral.bond.account': account },
    sort: [['referral.bond.visitedAt', 'desc']],
    limit: NEWEST_VISITS,
    fields,
  })
  const known = new Set(newest.map((one) => one.account))
  const others = referral.recent.map(({ invitee }) => invitee).filter((invitee) => !known.has(invitee))
  return [...newest, ...(await peopleOf(documents, others, fields))]
}

async function peopleOf(
  documents: Documents,
  accounts: readonly string[],
  names: readonly string[],
): Promise<Person[]> {
  if (accounts.length === 0) return []
  return documents.readMany<Person>('people', {
    where: { account: { in: accounts } },
    limit: accounts.length,
    fields: names,
  })
}

/** The friends whose counting an operator has to release or reject; of those who were removed nobody decides any more. */
export async function heldInvitations(documents: Documents): Promise<Heap | null> {
  const inviters = await documents.readMany<Person>('people', {
    where: { waiting: 'invitation' },
    limit: MOST_COUNTED,
    fields: ['state', 'membership', 'referral'],
  })
  return heapOf(
    inviters.filter(isMember).flatMap(({ referral }) => referral.held.map(({ at }) => at)),
    inviters.length >= MOST_COUNTED,
  )
}

/** A decision about each friend needs to know whether they came back after the first day. */
export const held = query(contract.held, async (_input, call) => {
  const { documents } = call
  const people = await documents.readMany<Person>('people', {
    where: { waiting: 'invitation' },
    limit: MOST_WAITING,
    fields: ['account', 'state', 'membership', 'referral'],
  })
  const waiting = people.filter(isMember).sort((a, b) => heldSince(a) - heldSince(b))
  const inviters = waiting.slice(0, MOST_INVITERS)
  const accounts = inviters.flatMap(({ referral }) => oldestHeld(referral).map(({ invitee }) => invitee))
  const invitees = await peopleOf(documents, accounts, ['account', 'state', 'membership', 'checkin'])
  const byAccount = new Map(invitees.map((one) => [one.account, one]))
  return accept({
    inviters: inviters.map((inviter) => inviterView(inviter, byAccount, operatorOf(call).account)),
    more: waiting.length > MOST_INVITERS,
  })
})

const heldSince = ({ referral }: Member): number => Math.min(...referral.held.map(({ at }) => at))

const oldestHeld = ({ held: all }: ReferralPart) => [...all].sort((a, b) => a.at - b.at).slice(0, FRIENDS_EACH)

function inviterView(inviter: Member, byAccount: ReadonlyMap<string, Person>, operator: string) {
  const { account, membership, referral } = inviter
  return {
    member: account,
    nickname: membership.nickname,
    avatar: membership.avatar,
    joinedOn: membership.joinedOn,
    counted: referral.counted,
    held: referral.held.length,
    mine: account === operator,
    friends: oldestHeld(referral).map(({ invitee, at, points }) => {
      const friend = byAccount.get(invitee)
      return {
        ...{ invitee, at, points },
        nickname: friend?.membership?.nickname ?? null,
        joinedOn: friend?.membership?.joinedOn ?? null,
        checkInDays: friend === undefined ? 0 : countDays(friend.checkin.days),
      }
    }),
  }
}
