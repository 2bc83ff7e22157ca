/** A quiz from its maker to its result in a real browser, with pictures of what people see. */
import { list } from '../../shared/activity/contract'
import { read } from '../../shared/quiz/contract'
import { everywhere, foundedForAll, preview } from '../founding'
import { accepted } from '../outcomes'
import {
  aMemberTakesTheQuiz,
  theMemberSeesTheResult,
  theOwnerBringsQuestionsByTable,
  theOwnerMakesAQuiz,
} from '../tales/quiz'
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

test('questions are brought by an Excel table, and the quiz is made of the good ones', async () => {
  await community().clock(null)
  const phone = await openPhone({ url: community().url, person: 'owner' })
  await theOwnerBringsQuestionsByTable(phone)
  await phone.close()
  const { lines } = await accepted(community().ask('owner', list, { when: 'now' }))
  const id = lines.find(({ title }) => title === '读过的书')?.id ?? ''
  const { draft } = await accepted(community().ask('owner', read, { id }))
  expect(draft.questions).toMatchObject([
    { text: '谁写的《边城》', kind: 'single', right: [0], explanation: '1934 年写成' },
    { text: '哪些是萧红写的', kind: 'multiple', right: [0, 2] },
  ])
})
