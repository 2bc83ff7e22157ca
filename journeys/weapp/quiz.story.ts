/** A quiz from its maker to its result, on the untouched production build of the mini program. */
import { list } from '../../shared/activity/contract'
import { me } from '../../shared/membership/contract'
import { everywhere, foundedForAll } from '../founding'
import { accepted } from '../outcomes'
import { aMemberTakesTheQuiz, theMemberSeesTheResult, theOwnerMakesAQuiz } from '../tales/quiz'
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
