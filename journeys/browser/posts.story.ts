/** A picture is posted, looked at, marked and paid in a real browser, with pictures of what people see. */
import path from 'node:path'
import { type Community, startCommunity } from '../community'
import { foundCommunity } from '../founding'
import * as tale from '../tales/posts'
import { closeBrowser, openPhone } from './phone'

let community: Community
beforeAll(async () => {
  community = await startCommunity({ web: path.resolve(__dirname, '../../dist/h5') })
  await foundCommunity(community)
})
afterAll(() => community.close())
afterAll(closeBrowser)

const open = (person: string) => openPhone({ url: community.url, person })

test('a post with a picture is held, approved, marked and paid', async () => {
  const author = await open('member')
  await tale.aMemberPostsAPicture(author)
  await author.close()
  const officer = await open('second')
  await tale.anOperatorApproves(officer)
  await officer.close()
  const owner = await open('owner')
  await tale.anOfficerMarksIt(owner)
  expect(await owner.overflowing()).toBe(false)
  await owner.picture('post')
  await owner.close()
  const again = await open('member')
  await tale.theAuthorIsPaid(again)
  await again.close()
})
