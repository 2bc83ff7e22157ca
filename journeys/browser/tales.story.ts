/** The same tales in a real browser, with pictures of what people see. */
import path from 'node:path'
import { me } from '../../shared/membership/contract'
import { type Community, startCommunity } from '../community'
import { foundCommunity } from '../founding'
import { accepted } from '../outcomes'
import { aMemberChecksIn, aSecondOperatorApproves, theLedgerIsProved, theOwnerAsksForALargeAdjustment } from '../tales'
import { aVisitorJoins } from '../tales/arrival'
import { closeBrowser, openPhone } from './phone'

let community: Community
const start = async (sample: 'none' | 'lively') => {
  community = await startCommunity({ sample, web: path.resolve(__dirname, '../../dist/h5') })
}
afterEach(() => community.close())
afterAll(closeBrowser)

test.each([
  ['light', {}],
  ['dark', { dark: true }],
  ['large-text', { textScale: 1.4 }],
])('a member checks in and finds the points in the statement: %s', async (look, options) => {
  await start('lively')
  const phone = await openPhone({ url: community.url, person: 'sample-silver', ...options })
  await phone.see('浇水签到')
  await phone.picture(`today-${look}`)
  await aMemberChecksIn(phone)
  expect(await phone.overflowing()).toBe(false)
  await phone.picture(`statement-${look}`)
  await phone.close()
})

test('a visitor joins, checks in and has a first badge', async () => {
  await start('lively')
  const phone = await openPhone({ url: community.url })
  await aVisitorJoins(phone)
  await phone.picture('badges-light')
  await phone.close()
})

const PATIENCE_MS = 10_000

async function balanceBecomes(points: number): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  while ((await accepted(community.ask('member', me, {}))).balance !== points && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

test('a large adjustment waits for a second operator, reaches the member, and the ledger proves it', async () => {
  await start('none')
  await foundCommunity(community)
  const owner = await openPhone({ url: community.url, person: 'owner' })
  await theOwnerAsksForALargeAdjustment(owner, '木槿')
  await owner.close()
  const second = await openPhone({ url: community.url, person: 'second' })
  await aSecondOperatorApproves(second, '木槿')
  // The screen shows the decision at once; the phone stays open until the server has heard of it.
  await balanceBecomes(600)
  await second.close()
  expect(await accepted(community.ask('member', me, {}))).toMatchObject({ balance: 600, tier: 'silver' })
  const again = await openPhone({ url: community.url, person: 'owner' })
  await theLedgerIsProved(again)
  await again.picture('proof-light')
  await again.close()
})
