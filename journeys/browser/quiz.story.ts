/** A quiz from its maker to its result in a real browser, with pictures of what people see. */
import { list } from '../../shared/activity/contract'
import { everywhere, foundedForAll, preview } from '../founding'
import { accepted } from '../outcomes'
import { aMemberTakesTheQuiz, theMemberSeesTheResult, theOwnerMakesAQuiz } from '../tales/quiz'
import { closeBrowser, openPhone } from './phone'

const community = foundedForAll(preview)
afterAll(closeBrowser)

test('a quiz is made, taken, and tells score and points when it has ended', async () => {
  const owner = await openPhone({ url: community().url, person: 'owner' })
  await theOwnerMakesAQuiz(owner)
  await owner.picture('quiz-makers')
  await owner.close()
  await everywhere()
  const phone = await openPhone({ url: community().url, person: 'member' })
  await aMemberTakesTheQuiz(phone)
  await phone.picture('quiz-waiting')
  await phone.close()
  const [quiz] = (await accepted(community().ask('member', list, { when: 'now' }))).lines
  await community().clock(new Date((quiz?.closesAt ?? 0) + 1_000).toISOString())
  const route = `/quiz/pages/index?id=${quiz?.id ?? ''}`
  const later = await openPhone({ url: community().url, person: 'member', route, dark: true })
  await theMemberSeesTheResult(later)
  expect(await later.overflowing()).toBe(false)
  await later.picture('quiz-result-dark')
  await later.close()
})
