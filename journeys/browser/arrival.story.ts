/** The way in, in a real browser, with pictures of what people see. */
import path from 'node:path'
import { accept } from '../../shared/rulebook/contract'
import { type Community, startCommunity } from '../community'
import { accepted } from '../outcomes'
import { aStrangerComesIn, theNewMemberIsWelcomed } from '../tales/arrival'
import { closeBrowser, openPhone } from './phone'

let community: Community
beforeAll(async () => {
  community = await startCommunity({ sample: 'lively', web: path.resolve(__dirname, '../../dist/h5') })
})
afterAll(async () => {
  await closeBrowser()
  await community.close()
})

test('a stranger scans a code, fails once, passes, and is welcomed, again when opened anew', async () => {
  const phone = await openPhone({ url: community.url, person: 'stranger', route: '/arrival/pages/look?scene=c%3Dab' })
  await phone.see('怎么进来')
  await phone.picture('arrival-look')
  await aStrangerComesIn(phone)
  await phone.close()
  const again = await openPhone({ url: community.url, person: 'stranger', route: '/arrival/pages/welcome', dark: true })
  await theNewMemberIsWelcomed(again)
  const code = again.page.locator('.place-picture img')
  expect(await code.evaluate((picture: HTMLImageElement) => picture.naturalWidth)).toBeGreaterThan(0)
  expect(await again.overflowing()).toBe(false)
  await again.picture('arrival-welcome-dark')
  await again.close()
})

test('a reload in the middle of the test brings the same question back, with the time that is left; large text holds', async () => {
  await accepted(community.ask('reloading', accept, { version: 1 }))
  const route = '/arrival/pages/test'
  const phone = await openPhone({ url: community.url, person: 'reloading', route, textScale: 1.4 })
  await phone.tap('开始答题')
  await phone.see('第 1 题，共 3 题')
  const question = await phone.page.locator('.test-question').textContent()
  await phone.page.reload()
  await phone.see('第 1 题，共 3 题')
  expect(await phone.page.locator('.test-question').textContent()).toBe(question)
  expect(Number(await phone.page.locator('.countdown-face').textContent())).toBeLessThan(119)
  expect(await phone.overflowing()).toBe(false)
  await phone.picture('arrival-question-large-text')
  await phone.close()
})
