/** The published rewards and their places: what everybody sees, kept by each instance for a few seconds (PROTOCOL, Counts). */
import type { Lot } from '../../shared/lots'
import { MOST_PUBLISHED } from '../../shared/rewards/editing'
import { ofReward, rewardDocument, rewardIn } from '../../shared/rewards/names'
import type { RoomyLot } from '../../shared/rewards/redeeming'
import type { Offer } from '../../shared/rewards/rules'
import type { Reward } from '../../shared/rewards/state'
import type { Documents } from '../platform/documents'
import type { Call } from '../platform/handler'

/** A reward as it is offered, with the lots that have places. */
export interface Known extends Offer {
  readonly lots: readonly RoomyLot[]
}

export type Catalogue = ReadonlyMap<string, Known>

/** Lots with places that one look brings; a reward with more returned places than this has enough. */
const LOTS = 1_000

async function roomyLots(documents: Documents, rewards: readonly string[]): Promise<readonly Lot[]> {
  if (rewards.length === 0) return []
  return documents.readMany<Lot>('lots', {
    where: { of: { in: rewards.map(ofReward) }, shut: false, left: { gt: 0 } },
    limit: LOTS,
    fields: ['of', 'left', 'rank'],
  })
}

function known(reward: Reward, lots: readonly Lot[]): Known {
  const id = rewardIn(reward._id)
  const mine = lots.filter(({ of }) => of === ofReward(id)).sort((a, b) => a.rank - b.rank)
  const left = reward.terms.limited ? mine.reduce((sum, lot) => sum + lot.left, 0) : null
  return { id, shelf: reward.shelf, terms: reward.terms, left, lots: mine }
}

const limitedIds = (rewards: readonly Reward[]): string[] =>
  rewards.filter(({ terms }) => terms.limited).map(({ _id }) => rewardIn(_id))

/** The rewards that are published, in the order in which they were made. */
export async function readCatalogue(documents: Documents): Promise<Catalogue> {
  const rewards = await documents.readMany<Reward>('things', {
    where: { kind: 'reward', shelf: 'published' },
    sort: [['rank', 'asc']],
    limit: MOST_PUBLISHED,
    fields: ['shelf', 'terms'],
  })
  const lots = await roomyLots(documents, limitedIds(rewards))
  return new Map(rewards.map((reward) => [rewardIn(reward._id), known(reward, lots)]))
}

/** The catalogue as this instance knows it: a warm one asks for nothing. */
export const knownCatalogue = ({ documents, remembered }: Pick<Call, 'documents' | 'remembered'>): Promise<Catalogue> =>
  remembered('catalogue', () => readCatalogue(documents))

/** One reward as it is in this moment; null when there is none. */
export async function readReward(documents: Documents, id: string): Promise<Known | null> {
  const reward = await documents.read<Reward>('things', rewardDocument(id))
  if (reward === null) return null
  return known(reward, await roomyLots(documents, limitedIds([reward])))
}

/** The published reward that is kept for a gift; null while there is none. */
export async function readGift(documents: Documents, gift: string): Promise<Known | null> {
  const published = [...(await readCatalogue(documents)).values()]
  return published.find(({ terms }) => terms.gift === gift) ?? null
}

/** Lots of any rewards that have places, by what they are of: for the management tab. */
export async function leftOf(documents: Documents, rewards: readonly Reward[]): Promise<ReadonlyMap<string, number>> {
  const lots = await roomyLots(documents, limitedIds(rewards))
  const left = new Map<string, number>()
  for (const lot of lots) left.set(rewardIn(lot.of), (left.get(rewardIn(lot.of)) ?? 0) + lot.left)
  return left
}
