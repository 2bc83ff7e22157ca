/** Where people come from, in a real browser, with pictures of what operators see. */
import path from 'node:path'
import { type Community, startCommunity } from '../community'
import { pathIn } from '../scanning'
import { aStrangerComesIn } from '../tales/arrival'
import { aMemberKeepsAPoster, theOwnerMakesAChannel, theOwnerSeesTheFunnelMove } from '../tales/channels'
import { type BrowserPhone, closeBrowser, openPhone } from './phone'

let community: Community
beforeAll(async () => {
  community = await startCommunity({ sample: 'lively', web: path.resolve(__dirname, '../../dist/h5') })
})
afterAll(async () => {
  await closeBrowser()
  await community.close()
})

/** The picture of the code as it stands on the page. */
async function codeOn({ page }: BrowserPhone): Promise<Buffer> {
  const address = await page.getByLabel('门店海报的小程序码').locator('img').getAttribute('src')
  return Buffer.from(await (await fetch(address ?? '')).arrayBuffer())
}

test('the owner makes a channel, a stranger scans its code and comes in, and the funnel moves', async () => {
  const owner = await openPhone({ url: community.url, person: 'sample-owner' })
  await theOwnerMakesAChannel(owner)
  const route = `/${pathIn(await codeOn(owner))}`
  expect(await owner.overflowing()).toBe(false)
  await owner.picture('channel-code')
  await owner.close()
  const stranger = await openPhone({ url: community.url, person: 'by-the-poster', route })
  await aStrangerComesIn(stranger)
  await stranger.close()
  const again = await openPhone({ url: community.url, person: 'sample-owner' })
  await theOwnerSeesTheFunnelMove(again)
  await again.picture('channel-funnel')
  await again.close()
})

test('a member keeps a poster with a code of their own', async () => {
  const member = await openPhone({ url: community.url, person: 'sample-silver', route: '/referral/pages/index' })
  const kept = member.page.waitForEvent('download')
  await aMemberKeepsAPoster(member)
  expect((await kept).suggestedFilename()).toBe('poster.png')
  await member.picture('poster')
  await member.close()
})
