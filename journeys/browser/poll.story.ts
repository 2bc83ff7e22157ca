/** A poll is asked and answered in a real browser, with pictures of what people see. */
import path from 'node:path'
import { type Community, startCommunity } from '../community'
import { foundCommunity } from '../founding'
import { aMemberVotes, theOwnerAsks } from '../tales/poll'
import { closeBrowser, openPhone } from './phone'

let community: Community
beforeAll(async () => {
  community = await startCommunity({ web: path.resolve(__dirname, '../../dist/h5') })
  await foundCommunity(community)
})
afterAll(() => community.close())
afterAll(closeBrowser)

/** What was just published reaches every instance of the server within 3 s. */
const everywhere = () => new Promise((resolve) => setTimeout(resolve, 3_200))

test('the owner asks, a member votes and sees how it stands', async () => {
  const owner = await openPhone({ url: community.url, person: 'owner' })
  await theOwnerAsks(owner)
  await owner.close()
  await everywhere()
  const phone = await openPhone({ url: community.url, person: 'member' })
  await aMemberVotes(phone)
  expect(await phone.overflowing()).toBe(false)
  await phone.picture('poll-result')
  await phone.close()
})
