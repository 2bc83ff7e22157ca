/** The tales on the untouched production build of the mini program. */
import { me } from '../../shared/membership/contract'
import { type Community, startCommunity } from '../community'
import { foundCommunity } from '../founding'
import { accepted } from '../outcomes'
import { aMemberChecksIn, aSecondOperatorApproves, theLedgerIsProved, theOwnerAsksForALargeAdjustment } from '../tales'
import { aVisitorJoins } from '../tales/arrival'
import { openMiniProgram } from './mini-program'

let community: Community
afterEach(() => community.close())

const open = (openid: string) => openMiniProgram({ emulatorUrl: community.url, openid })

describe('in the lively sample community', () => {
  beforeEach(async () => {
    community = await startCommunity({ sample: 'lively' })
  })

  test('a member checks in and finds the points in the statement', async () => {
    const phone = await open('sample-silver')
    await aMemberChecksIn(phone)
    phone.close()
  })

  test('a visitor joins, checks in and has a first badge', async () => {
    const phone = await open('somebody-new')
    await aVisitorJoins(phone)
    phone.close()
  })
})

test('a large adjustment waits for a second operator, reaches the member, and the ledger proves it', async () => {
  community = await startCommunity()
  await foundCommunity(community)
  const owner = await open('owner')
  await theOwnerAsksForALargeAdjustment(owner, '木槿')
  owner.close()
  const second = await open('second')
  await aSecondOperatorApproves(second, '木槿')
  second.close()
  expect(await accepted(community.ask('member', me, {}))).toMatchObject({ balance: 600, tier: 'silver' })
  const again = await open('owner')
  await theLedgerIsProved(again)
  again.close()
})
