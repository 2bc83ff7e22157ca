/** The way in, in a real browser, with pictures of what people see. */
import path from 'node:path'
import { type Community, startCommunity } from '../community'
import { aStrangerComesIn } from '../tales/arrival'
import { closeBrowser, openPhone } from './phone'

let community: Community
beforeAll(async () => {
  community = await startCommunity({ sample: 'lively', web: path.resolve(__dirname, '../../dist/h5') })
})
afterAll(async () => {
  await closeBrowser()
  await community.close()
})

test('a stranger scans a code, fails once, passes, and is welcomed', async () => {
  const phone = await openPhone({ url: community.url, person: 'stranger', route: '/arrival/pages/look?scene=abc' })
  await phone.see('怎么进来')
  await phone.picture('arrival-look')
  expect(await phone.overflowing()).toBe(false)
  await aStrangerComesIn(phone)
  await phone.close()
})
