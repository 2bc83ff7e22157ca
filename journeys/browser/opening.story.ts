import path from 'node:path'
import { type Community, startCommunity } from '../community'
import { closeBrowser, openPhone } from './phone'

let community: Community

beforeAll(async () => {
  community = await startCommunity({ sample: 'lively', web: path.resolve(__dirname, '../../dist/h5') })
})

afterAll(async () => {
  await closeBrowser()
  await community.close()
})

test.each([
  ['a visitor', undefined],
  ['a member', 'sample-silver'],
  ['the owner', 'sample-owner'],
])('%s opens the preview in light and dark without an error', async (_who, person) => {
  for (const dark of [false, true]) {
    const phone = await openPhone({ url: community.url, dark, ...(person ? { person } : {}) })
    await phone.see('山茶读书会')
    expect(await phone.overflowing()).toBe(false)
    await phone.picture(`opening-${person ?? 'visitor'}-${dark ? 'dark' : 'light'}`)
    await phone.close()
  }
})

test('a member checks in with one tap, and large text holds', async () => {
  const phone = await openPhone({ url: community.url, person: 'sample-silver', textScale: 1.4 })
  await phone.tap('浇水签到')
  await phone.see('今天已浇水')
  expect(await phone.overflowing()).toBe(false)
  await phone.picture('checked-in-large-text')
  await phone.close()
})
