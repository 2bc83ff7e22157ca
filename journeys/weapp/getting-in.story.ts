/** Operators set up the way in and decide about a visitor, on the untouched production build of the mini program. */
import { state } from '../../shared/entry/contract'
import { ask } from '../../shared/groups/contract'
import { accept } from '../../shared/rulebook/contract'
import { type Community, startCommunity } from '../community'
import { foundCommunity } from '../founding'
import { aVisitorAnswers } from '../getting-in'
import { accepted } from '../outcomes'
import {
  anOperatorReadsAnAnswer,
  theOwnerBringsTheTemplate,
  theOwnerImportsQuestions,
  theOwnerLooksAfterTheGroup,
  theOwnerOpensAGroup,
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
const open = (openid: string, groupId?: string) =>
  openMiniProgram({ emulatorUrl: community.url, openid, ...(groupId === undefined ? {} : { groupId }) })

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

test('a group that nobody can scan into is opened, made known from its chat, and its newcomer invited', async () => {
  const owner = await open('owner')
  await theOwnerOpensAGroup(owner)
  owner.close()
  await everywhere()
  await accepted(community.ask('member', accept, { version: 1 }))
  await accepted(community.ask('member', ask, {}))
  const inChat = await open('owner', 'tGCamellia')
  await theOwnerLooksAfterTheGroup(inChat, '木槿')
  inChat.close()
})

test('the template of the question bank is itself a good table', async () => {
  const owner = await open('owner')
  await theOwnerBringsTheTemplate(owner)
  owner.close()
})
