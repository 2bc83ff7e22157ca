/** A picture is posted, looked at, marked and paid, on the untouched production build of the mini program. */
import { queue } from '../../shared/posts/contract'
import { type Community, startCommunity } from '../community'
import { foundCommunity } from '../founding'
import { accepted } from '../outcomes'
import * as tale from '../tales/posts'
import { openMiniProgram } from './mini-program'

let community: Community
beforeAll(async () => {
  community = await startCommunity()
  await foundCommunity(community)
  // WeChat is not sure of any picture: people look.
  await community.wechat({ 'security.mediaCheckAsync': [{ suggest: 'review', label: 20_002, afterMs: 0 }] })
})
afterAll(() => community.close())

const open = (openid: string) => openMiniProgram({ emulatorUrl: community.url, openid })

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
  expect(author.dialogs.toasts).toContain('图片检查好就放出来，一般很快')
  author.close()
  await waits()
  const looking = await open('member')
  await tale.theAuthorSeesItWait(looking)
  looking.close()
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

/** What one of them does, on a phone of their own. */
async function does(openid: string, deed: (phone: Awaited<ReturnType<typeof open>>) => Promise<void>): Promise<void> {
  const phone = await open(openid)
  await deed(phone)
  phone.close()
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
