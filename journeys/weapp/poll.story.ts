/** A poll is asked and answered, on the untouched production build of the mini program. */

import { type Community, startCommunity } from '../community'
import { foundCommunity } from '../founding'
import { aMemberVotes, theOwnerAsks } from '../tales/poll'
import { openMiniProgram } from './mini-program'

let community: Community
beforeAll(async () => {
  community = await startCommunity()
  await foundCommunity(community)
})
afterAll(() => community.close())

/** What was just published reaches every instance of the server within 3 s. */
const everywhere = () => new Promise((resolve) => setTimeout(resolve, 3_200))

test('the owner asks, a member votes and sees how it stands', async () => {
  const owner = await openMiniProgram({ emulatorUrl: community.url, openid: 'owner' })
  await theOwnerAsks(owner)
  owner.close()
  await everywhere()
  const phone = await openMiniProgram({ emulatorUrl: community.url, openid: 'member' })
  await aMemberVotes(phone)
  phone.close()
})
