/** A poll is asked and answered in a real browser, with pictures of what people see. */
import { everywhere, foundedForAll, preview } from '../founding'
import { aMemberVotes, theOwnerAsks } from '../tales/poll'
import { closeBrowser, openPhone } from './phone'

const community = foundedForAll(preview)
afterAll(closeBrowser)

test('the owner asks, a member votes and sees how it stands', async () => {
  const owner = await openPhone({ url: community().url, person: 'owner' })
  await theOwnerAsks(owner)
  await owner.close()
  await everywhere()
  const phone = await openPhone({ url: community().url, person: 'member' })
  await aMemberVotes(phone)
  expect(await phone.overflowing()).toBe(false)
  await phone.picture('poll-result')
  await phone.close()
})
