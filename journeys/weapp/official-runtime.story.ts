/** @jest-environment ./journeys/weapp/jsdom-environment.js */
import path from 'node:path'
import { type Community, startCommunity } from '../community'
import { openMiniProgram } from './mini-program'
import { openOfficially } from './official-runtime'

const dist = path.resolve(__dirname, '../../dist/weapp')
let community: Community

beforeAll(async () => {
  community = await startCommunity({ sample: 'lively' })
})

afterAll(() => community.close())

const withoutSpace = (text: string) => text.replace(/\s+/g, '')

test('WeChat’s compiler and component runtime draw the words that the harness reads', async () => {
  const phone = await openMiniProgram({ emulatorUrl: community.url, openid: 'sample-owner', dist })
  const official = await openOfficially({ emulatorUrl: community.url, openid: 'sample-owner', dist })
  await phone.see('浇水签到')
  await official.see('浇水签到')
  const drawn = withoutSpace(official.text())
  const labels = new Set(phone.labels())
  const words = phone.texts().filter((text) => !labels.has(text))
  expect(words.length).toBeGreaterThan(5)
  expect(words.filter((text) => !drawn.includes(withoutSpace(text)))).toEqual([])
  expect(official.errors).toEqual([])
  official.close()
  phone.close()
})

test('a tap goes in through the WXML and the check-in comes out', async () => {
  const official = await openOfficially({ emulatorUrl: community.url, openid: 'sample-silver', dist })
  await official.tap('浇水签到')
  await official.see('今天已浇水')
  expect(official.calls.map(({ data }) => data.action)).toEqual(['today.open', 'checkin.checkIn'])
  expect(official.errors).toEqual([])
  official.close()
})
