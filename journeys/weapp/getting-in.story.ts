/** Operators set up the way in and decide about a visitor, on the untouched production build of the mini program. */
import { state } from '../../shared/entry/contract'
import { type Community, startCommunity } from '../community'
import { foundCommunity } from '../founding'
import { aVisitorAnswers } from '../getting-in'
import { accepted } from '../outcomes'
import {
  anOperatorReadsAnAnswer,
  theOwnerImportsQuestions,
  theOwnerPublishesTheRulebook,
  theOwnerSwitchesToTheTest,
} from '../tales/getting-in'
import { openMiniProgram } from './mini-program'

let community: Community
beforeAll(async () => {
  community = await startCommunity()
  await foundCommunity(community)
})
afterAll(() => community.close())

/** What was just decided reaches every instance of the server within 3 s. */
const everywhere = () => new Promise((resolve) => setTimeout(resolve, 3_200))
const open = (openid: string) => openMiniProgram({ emulatorUrl: community.url, openid })

test('questions come by table, the rulebook is published, the test is on, and an answer is read', async () => {
  const owner = await open('owner')
  await theOwnerImportsQuestions(owner)
  await theOwnerPublishesTheRulebook(owner)
  await theOwnerSwitchesToTheTest(owner)
  owner.close()
  await everywhere()
  expect(await aVisitorAnswers(community, 'visitor', '想找人一起读书')).toBe('waiting')
  const second = await open('second')
  await anOperatorReadsAnAnswer(second, '想找人一起读书')
  second.close()
  expect(await accepted(community.ask('visitor', state, {}))).toMatchObject({ standing: 'member' })
})
