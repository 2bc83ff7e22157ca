/** Operators set up the way in and decide about a visitor, in a real browser, with pictures of what they see. */
import path from 'node:path'
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
import { closeBrowser, openPhone } from './phone'

let community: Community
beforeAll(async () => {
  community = await startCommunity({ web: path.resolve(__dirname, '../../dist/h5') })
  await foundCommunity(community)
})
afterAll(() => community.close())
afterAll(closeBrowser)

/** What was just decided reaches every instance of the server within 3 s. */
const everywhere = () => new Promise((resolve) => setTimeout(resolve, 3_200))

test('questions come by table, the rulebook is published, the test is on, and an answer is read', async () => {
  const owner = await openPhone({ url: community.url, person: 'owner' })
  await theOwnerImportsQuestions(owner)
  await theOwnerPublishesTheRulebook(owner)
  await theOwnerSwitchesToTheTest(owner)
  await owner.picture('getting-in-manage')
  await owner.close()
  await everywhere()
  expect(await aVisitorAnswers(community, 'visitor', '想找人一起读书')).toBe('waiting')
  const second = await openPhone({ url: community.url, person: 'second', dark: true, route: '/today/pages/index' })
  await anOperatorReadsAnAnswer(second, '想找人一起读书')
  expect(await second.overflowing()).toBe(false)
  await second.close()
  expect(await accepted(community.ask('visitor', state, {}))).toMatchObject({ standing: 'member' })
})

test('a group that nobody can scan into is opened, made known from its chat, and its newcomer invited', async () => {
  const owner = await openPhone({ url: community.url, person: 'owner' })
  await theOwnerOpensAGroup(owner)
  await owner.close()
  await everywhere()
  await accepted(community.ask('member', accept, { version: 1 }))
  await accepted(community.ask('member', ask, {}))
  const inChat = await openPhone({ url: `${community.url}/?chat=tGCamellia`, person: 'owner' })
  await theOwnerLooksAfterTheGroup(inChat, '木槿')
  expect(await inChat.overflowing()).toBe(false)
  await inChat.picture('getting-in-group')
  await inChat.close()
})

test('the template of the question bank is itself a good table', async () => {
  const owner = await openPhone({ url: community.url, person: 'owner' })
  await theOwnerBringsTheTemplate(owner)
  await owner.close()
})
