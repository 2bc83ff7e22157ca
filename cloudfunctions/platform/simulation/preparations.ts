/** What the owner has set up before anybody else does anything: things to want, places to have. */
import * as groups from '../../../shared/groups/contract'
import { MATRIX_ID, type Matrix } from '../../../shared/groups/state'
import { rewardIn } from '../../../shared/rewards/names'
import * as managing from '../../../shared/rewards/operator-contract'
import type { Reward } from '../../../shared/rewards/state'
import type { MemoryDocuments } from './memory-documents'
import { type Idea, idea } from './view'

/** The next step towards it; null when it is there. */
export type Preparation = (documents: MemoryDocuments) => Idea | null

interface Offered {
  readonly title: string
  readonly price: number
  readonly places: number
}

const rewardCalled = (documents: MemoryDocuments, title: string): Reward | undefined =>
  documents.all<Reward>('things').find(({ kind, terms }) => kind === 'reward' && terms.title === title)

const published = ({ _id, shelf }: Reward): Idea | null =>
  shelf === 'published' ? null : idea(managing.publish, { reward: rewardIn(_id) })

/** Something to have for points. */
export const offering =
  ({ title, ...terms }: Offered): Preparation =>
  (documents) => {
    const reward = rewardCalled(documents, title)
    return reward === undefined
      ? idea(managing.save, { kind: 'privilege', title, limited: true, ...terms })
      : published(reward)
  }

/** A coupon with its codes. */
export const offeringCoupons =
  (title: string, price: number, codes: readonly string[]): Preparation =>
  (documents) => {
    const reward = rewardCalled(documents, title)
    if (reward === undefined) return idea(managing.save, { kind: 'coupon', title, price, limited: true })
    if (reward.made > 0) return published(reward)
    return idea(managing.importCodes, { reward: rewardIn(reward._id), lines: codes.join('\n') })
  }

/** A first group with so many places. */
export const opening =
  (places: number): Preparation =>
  (documents) =>
    documents.get<Matrix>('things', MATRIX_ID) === null
      ? idea(groups.create, { name: '一群', platform: 'qq', places })
      : null
