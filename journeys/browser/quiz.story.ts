/** A quiz from its maker to its result in a real browser, with pictures of what people see. */
import path from 'node:path'
import { list } from '../../shared/activity/contract'
import { type Community, startCommunity } from '../community'
import { foundCommunity } from '../founding'
import { accepted } from '../outcomes'
import { aMemberTakesTheQuiz, theMemberSeesTheResult, theOwnerMakesAQuiz } from '../tales/quiz'
import { closeBrowser, openPhone } from './phone'

let community: Community
beforeAll(async () => {
  community = await startCommunity({ web: path.resolve(__dirname, '../../dist/h5') })
  await foundCommunity(community)
})
afterAll(() => community.close())
afterAll(closeBrowser)

/** What was just published reaches every instance of the server within 3 s. */
const everywhere = () => new Promise((resolve) => setTimeout(resolve, 3_200))

test('a quiz is made, taken, and tells score and points when it has ended', async () => {
  const owner = await openPhone({ url: community.url, person: 'owner' })
  await theOwnerMakesAQuiz(owner)
  await owner.picture('quiz-makers')
  await owner.close()
  await everywhere()
  const phone = await openPhone({ url: community.url, person: 'member' })
  await aMemberTakesTheQuiz(phone)
  await phone.picture('quiz-waiting')
  await phone.close()
  const [quiz] = (await accepted(community.ask('member', list, { when: 'now' }))).lines
  await community.clock(new Date((quiz?.closesAt ?? 0) + 1_000).toISOString())
  const route = `/quiz/pages/index?id=${quiz?.id ?? ''}`
  const later = await openPhone({ url: community.url, person: 'member', route, dark: true })
  await theMemberSeesTheResult(later)
  expect(await later.overflowing()).toBe(false)
  await later.picture('quiz-result-dark')
  await later.close()
})
