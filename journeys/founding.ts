import path from 'node:path'
import { appoint, claimOwnership, join } from '../shared/membership/contract'
import { type Community, type CommunityOptions, startCommunity } from './community'
import { accepted } from './outcomes'

/** Gives an empty community an `owner`, a `second` operator called 苏叶 and a `member` called 木槿, by their openids. */
export async function foundCommunity(community: Community): Promise<void> {
  await accepted(community.ask('owner', claimOwnership, { key: community.ownershipKey, nickname: '园长' }))
  const { account } = await accepted(community.ask('second', join, { nickname: '苏叶' }))
  await accepted(community.ask('owner', appoint, { member: account, role: 'supervisor' }))
  await accepted(community.ask('member', join, { nickname: '木槿' }))
}

/** The built preview, for stories in the browser. */
export const preview: CommunityOptions = { web: path.resolve(__dirname, '../dist/h5') }

/** A founded community for all tests of a file; it can be asked for once they run. */
export function foundedForAll(options: CommunityOptions = {}): () => Community {
  let community: Community
  beforeAll(async () => {
    community = await startCommunity(options)
    await foundCommunity(community)
  })
  afterAll(() => community.close())
  return () => community
}

/** What was just published reaches every instance of the server within 3 s. */
export const everywhere = () => new Promise((resolve) => setTimeout(resolve, 3_200))
