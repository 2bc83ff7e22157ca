import { type Community, startCommunity } from '../community'
import { openMiniProgram } from './mini-program'

let community: Community

beforeAll(async () => {
  community = await startCommunity({ sample: 'lively' })
})

afterAll(() => community.close())

const open = (openid: string) => openMiniProgram({ emulatorUrl: community.url, openid })

test('a visitor sees the community first and is asked for nothing', async () => {
  const phone = await open('openid-visitor')
  await phone.see('山茶读书会')
  await phone.see('加入')
  expect(phone.dialogs.modals).toEqual([])
  phone.close()
})

test('opening on 今日 is one function call', async () => {
  const phone = await open('sample-silver')
  await phone.see('浇水签到')
  expect(phone.calls.map(({ data }) => data.action)).toEqual(['today.open'])
  phone.close()
})

test('a check-in tap answers in at most two setData of 4 KB and costs two database requests', async () => {
  const phone = await open('sample-silver')
  await phone.see('浇水签到')
  await community.resetRequests()
  phone.setData.reset()
  await phone.tap('浇水签到')
  await phone.see('今天已浇水')
  expect(phone.setData.calls).toBeLessThanOrEqual(2)
  expect(phone.setData.bytes).toBeLessThanOrEqual(4096)
  expect((await community.requests()).total).toBe(2)
  phone.close()
})

test('a phone that is opened again shows the check-in of before', async () => {
  const phone = await open('sample-silver')
  await phone.see('今天已浇水')
  phone.close()
})

test('every tab an operator sees opens, and a member sees none of theirs', async () => {
  const owner = await open('sample-owner')
  for (const [tab, route] of [
    ['我的', 'me/pages/index'],
    ['管理', 'manage/pages/index'],
    ['今日', 'today/pages/index'],
  ] as const) {
    await owner.tap(tab)
    await owner.seePage(route)
  }
  owner.close()
  const member = await open('sample-silver')
  expect(member.labels()).not.toContain('管理')
  member.close()
})

test('without a network the page says so and opens when the network is back', async () => {
  const phone = await open('sample-silver')
  phone.device.setOnline(false)
  await phone.tap('我的')
  phone.device.setOnline(true)
  await phone.tap('今日')
  await phone.see('山茶读书会')
  phone.close()
})
