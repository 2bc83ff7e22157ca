/** Where people come from, on the untouched production build of the mini program. */
import { type Community, startCommunity } from '../community'
import { pathIn, textIn } from '../scanning'
import { aStrangerComesIn } from '../tales/arrival'
import {
  aMemberKeepsAPoster,
  theOwnerClosesAChannel,
  theOwnerMakesAChannel,
  theOwnerSeesTheFunnelMove,
} from '../tales/channels'
import { openMiniProgram, type Phone } from './mini-program'

let community: Community
beforeAll(async () => {
  community = await startCommunity({ sample: 'lively' })
})
afterAll(() => community.close())

/** WeChat's scene number of a scanned mini program code. */
const SCANNED = 1047

const open = (openid: string, path?: string) =>
  openMiniProgram({
    emulatorUrl: community.url,
    openid,
    ...(path === undefined ? {} : { path, scene: SCANNED }),
  })

/** The last picture that was put on the phone. */
const lastPicture = ({ dialogs }: Phone): Buffer => [...dialogs.files.values()].at(-1) ?? Buffer.alloc(0)

test('the owner makes a channel, a stranger scans its code and comes in, and the funnel moves', async () => {
  const owner = await open('sample-owner')
  await theOwnerMakesAChannel(owner)
  await owner.tap('存到相册')
  await owner.rest()
  expect(owner.dialogs.album).toHaveLength(1)
  const path = pathIn(lastPicture(owner))
  expect(path).toMatch(/^arrival\/pages\/look\?scene=c%3D[0-9A-Za-z]{6}$/)
  owner.close()
  const stranger = await open('by-the-poster', path)
  await aStrangerComesIn(stranger)
  stranger.close()
  const again = await open('sample-owner')
  await theOwnerSeesTheFunnelMove(again)
  await theOwnerClosesAChannel(again)
  again.close()
})

test('a member’s poster carries their own code, and the album is asked for when they tap', async () => {
  const member = await open('sample-silver', 'referral/pages/index')
  member.dialogs.mayKeepPictures = false
  await aMemberKeepsAPoster(member)
  await member.rest()
  expect(member.dialogs.modals.join()).toContain('还不能存到相册')
  expect(textIn([...member.dialogs.files.values()][0] ?? Buffer.alloc(0))).toMatch(/look\?scene=i%3D[0-9A-Za-z]{10}$/)
  member.close()
})
