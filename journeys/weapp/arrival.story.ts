/** The way in, on the untouched production build of the mini program. */
import { type Community, startCommunity } from '../community'
import { aStrangerComesIn } from '../tales/arrival'
import { openMiniProgram } from './mini-program'

let community: Community
beforeAll(async () => {
  community = await startCommunity({ sample: 'lively' })
})
afterAll(() => community.close())

/** WeChat's scene number of a scanned mini program code. */
const SCANNED = 1047

test('a stranger scans a code, fails once, passes, and is welcomed', async () => {
  const path = 'arrival/pages/look?scene=abc'
  const phone = await openMiniProgram({ emulatorUrl: community.url, openid: 'stranger', path, scene: SCANNED })
  expect(phone.dialogs.modals).toEqual([])
  await aStrangerComesIn(phone)
  phone.close()
})
