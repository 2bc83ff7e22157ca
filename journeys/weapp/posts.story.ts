/** A picture is posted, looked at, marked and paid, on the untouched production build of the mini program. */
import { type Community, startCommunity } from '../community'
import { foundCommunity } from '../founding'
import * as tale from '../tales/posts'
import { openMiniProgram } from './mini-program'

let community: Community
beforeAll(async () => {
  community = await startCommunity()
  await foundCommunity(community)
})
afterAll(() => community.close())

const open = (openid: string) => openMiniProgram({ emulatorUrl: community.url, openid })

test('a post with a picture is held, approved, marked and paid', async () => {
  const author = await open('member')
  await tale.aMemberPostsAPicture(author)
  expect(author.dialogs.toasts).toContain('已交给运营者看，通过后大家就能看到')
  author.close()
  const officer = await open('second')
  await tale.anOperatorApproves(officer)
  officer.close()
  const owner = await open('owner')
  await tale.anOfficerMarksIt(owner)
  owner.close()
  const again = await open('member')
  await tale.theAuthorIsPaid(again)
  again.close()
})
