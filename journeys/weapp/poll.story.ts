/** A poll is asked and answered, on the untouched production build of the mini program. */
import { everywhere, foundedForAll } from '../founding'
import { aMemberVotes, theOwnerAsks } from '../tales/poll'
import { openMiniProgram } from './mini-program'

const community = foundedForAll()

test('the owner asks, a member votes and sees how it stands', async () => {
  const owner = await openMiniProgram({ emulatorUrl: community().url, openid: 'owner' })
  await theOwnerAsks(owner)
  owner.close()
  await everywhere()
  const phone = await openMiniProgram({ emulatorUrl: community().url, openid: 'member' })
  await aMemberVotes(phone)
  phone.close()
})
