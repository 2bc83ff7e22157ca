/** A quiz from its maker to its result, on the untouched production build of the mini program. */
import { list } from '../../shared/activity/contract'
import { me } from '../../shared/membership/contract'
import { read } from '../../shared/quiz/contract'
import { everywhere, foundedForAll } from '../founding'
import { accepted } from '../outcomes'
import {
  aMemberTakesTheQuiz,
  theMemberSeesTheResult,
  theOwnerBringsQuestionsByTable,
  theOwnerMakesAQuiz,
} from '../tales/quiz'
import { openMiniProgram } from './mini-program'

const community = foundedForAll()

const open = (openid: string, path?: string) =>
  openMiniProgram({ emulatorUrl: community().url, openid, ...(path === undefined ? {} : { path }) })

test('a quiz is made, taken, and tells score and points when it has ended', async () => {
  const owner = await open('owner')
  await theOwnerMakesAQuiz(owner)
  owner.close()
  await everywhere()
  const phone = await open('member')
  await aMemberTakesTheQuiz(phone)
  phone.close()
  const [quiz] = (await accepted(community().ask('member', list, { when: 'now' }))).lines
  await community().clock(new Date((quiz?.closesAt ?? 0) + 1_000).toISOString())
  const later = await open('member', `quiz/pages/index?id=${quiz?.id ?? ''}`)
  await theMemberSeesTheResult(later)
  later.close()
  await community().runTimer('sweep')
  expect(await accepted(community().ask('member', me, {}))).toMatchObject({ balance: 20 })
})

test('questions are brought by an Excel table, and the quiz is made of the good ones', async () => {
  await community().clock(null)
  const phone = await open('owner')
  await theOwnerBringsQuestionsByTable(phone)
  phone.close()
  const { lines } = await accepted(community().ask('owner', list, { when: 'now' }))
  const id = lines.find(({ title }) => title === '读过的书')?.id ?? ''
  const { draft } = await accepted(community().ask('owner', read, { id }))
  expect(draft.questions).toMatchObject([
    { text: '谁写的《边城》', kind: 'single', right: [0], explanation: '1934 年写成' },
    { text: '哪些是萧红写的', kind: 'multiple', right: [0, 2] },
  ])
})
