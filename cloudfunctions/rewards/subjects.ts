/** The documents that commands about rewards change. */
import { NEVER } from '../../shared/documents'
import { noNews } from '../../shared/news'
import { isMember, type Member, type Person } from '../../shared/person'
import { accountOfOrder, orderPattern, rewardDocument } from '../../shared/rewards/names'
import type { Reward, RewardTerms } from '../../shared/rewards/state'
import type { Call, Subject } from '../platform/handler'
import { memberNamed } from '../platform/subjects'
import { claimedCode } from './codes'

const asItIs = {
  ready: (state: Reward) => state,
  complete: (state: Reward) => ({ state, news: noNews }),
}

const anyReward = (_reward: Reward): _reward is Reward => true

/** A reward that an operator names. */
export const rewardNamed: Subject<{ readonly reward: string }, Reward, Reward> = {
  collection: 'things',
  load: (call, { reward }) => call.documents.read<Reward>('things', rewardDocument(reward)),
  admits: anyReward,
  missing: 'no-such-reward',
  ...asItIs,
}

/** A new reward is named by its request, so that the same request makes it once. */
export const newRewardId = ({ requestId }: Pick<Call, 'requestId'>): string => requestId.replaceAll('-', '')

const nothingDecided: RewardTerms = {
  ...{ kind: 'privilege', title: '', about: '', picture: null, drawing: 'gift', price: 0, tier: 'bronze' },
  ...{ perMember: null, limited: false, opensAt: null, closesAt: null, usableDays: 0, gift: null },
}

/** A reward before its first terms: a draft. */
export const freshReward = (id: string, now: number): Reward => ({
  _id: rewardDocument(id),
  version: 0,
  kind: 'reward',
  shelf: 'draft',
  rank: now,
  terms: nothingDecided,
  made: 0,
  restocks: 0,
  outbox: [],
  answered: [],
  forgottenUpTo: '',
  due: NEVER,
})

/** A reward that is named, or a new one. */
export const rewardToSave: Subject<{ readonly reward?: string | undefined }, Reward, Reward> = {
  ...rewardNamed,
  load: async (call, { reward }) => {
    const id = reward ?? newRewardId(call)
    const stored = await call.documents.read<Reward>('things', rewardDocument(id))
    return stored ?? (reward === undefined ? freshReward(id, call.moment.now) : null)
  },
}

/** Whoever owns the order behind a code: a coupon's, or the order's own. */
export const holderOfCode: Subject<{ readonly code: string }, Member, Person> = {
  ...memberNamed,
  load: async (call, { code }) => {
    const claimed = await claimedCode(call.documents, code)
    const account = claimed?.account ?? (orderPattern.test(code) ? accountOfOrder(code) : '')
    return account === '' ? null : memberNamed.load(call, { member: account })
  },
  admits: isMember,
  missing: 'no-such-code',
}
