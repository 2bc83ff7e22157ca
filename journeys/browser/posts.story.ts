/** A picture is posted, looked at, marked and paid in a real browser, with pictures of what people see. */
import path from 'node:path'
import { queue } from '../../shared/posts/contract'
import { type Community, startCommunity } from '../community'
import { foundCommunity } from '../founding'
import { accepted } from '../outcomes'
import * as tale from '../tales/posts'
import { closeBrowser, openPhone } from './phone'

let community: Community
beforeAll(async () => {
  community = await startCommunity({ web: path.resolve(__dirname, '../../dist/h5') })
  await foundCommunity(community)
  // WeChat is not sure of any picture: people look.
  await community.wechat({ 'security.mediaCheckAsync': [{ suggest: 'review', label: 20_002, afterMs: 0 }] })
})
afterAll(() => community.close())
afterAll(closeBrowser)

const open = (person: string) => openPhone({ url: community.url, person })

/** WeChat's word comes by itself, some moments later. */
async function waits(): Promise<void> {
  for (let look = 0; look < 50; look++) {
    if ((await accepted(community.ask('owner', queue, {}))).items.length > 0) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

test('a post with a picture is held, approved, marked and paid', async () => {
  const author = await open('member')
  await tale.aMemberPostsAPicture(author)
  await author.close()
  await waits()
  const looking = await open('member')
  await tale.theAuthorSeesItWait(looking)
  await looking.close()
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

/** What one of them does, on a phone of their own. */
async function does(openid: string, deed: (phone: Awaited<ReturnType<typeof open>>) => Promise<void>): Promise<void> {
  const phone = await open(openid)
  await deed(phone)
  await phone.close()
}

test('a post that is taken down is gone from the circle, its copy stays, and its author is heard', async () => {
  await does('second', tale.anOperatorTakesItDown)
  await does('member', tale.nobodyFindsIt)
  await does('member', tale.theAuthorObjects)
  await does('owner', tale.anotherOperatorGivesItBack)
})

test('a comment that is taken down is gone, its author is heard, and another operator gives it back', async () => {
  await does('member', tale.aMemberComments)
  await does('second', tale.anOperatorTakesTheCommentDown)
  await does('member', tale.theCommenterObjects)
  await does('owner', tale.anotherOperatorGivesTheCommentBack)
})
