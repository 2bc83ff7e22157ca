import type { Answer } from './cloud-stand-in'
import { samplePicture } from './sample-picture'
import { forgetAll } from './taro-stand-in'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./taro-stand-in'))
jest.mock('./retry', () => ({ ...jest.requireActual<object>('./retry'), pause: async () => undefined }))

jest.mock('./cloud', () => jest.requireActual<object>('./cloud-stand-in'))

/** The app as it starts: what it remembers is read anew. */
async function start(...answers: Answer[]) {
  jest.resetModules()
  const { cloud } = await import('./cloud-stand-in')
  cloud.answers = { 'today.open': answers }
  return { cloud, ...(await import('./session')) }
}

const told = (...change: Parameters<typeof samplePicture>): Answer => ({ ok: true, value: samplePicture(...change) })

beforeEach(forgetAll)

test('opening twice at once is one call', async () => {
  const { cloud, openToday, useSession } = await start(told())
  await Promise.all([openToday(), openToday()])
  expect(cloud.asked).toHaveLength(1)
  expect(useSession.getState()).toMatchObject({ state: 'fresh', picture: { community: { name: '山茶读书会' } } })
})

test('the next start paints the last picture before anything is asked', async () => {
  await (await start(told())).openToday()
  const { useSession } = await start()
  expect(useSession.getState()).toMatchObject({ state: 'kept', picture: { member: { nickname: '小满' } } })
})

test('without a network the last picture stays, and the screen knows', async () => {
  await (await start(told())).openToday()
  const { openToday, useSession } = await start()
  await openToday()
  expect(useSession.getState()).toMatchObject({ state: 'offline', picture: { member: { nickname: '小满' } } })
})

test('the first start without a network has nothing to show and says so', async () => {
  const { openToday, useSession } = await start()
  await openToday()
  expect(useSession.getState()).toMatchObject({ picture: null, state: 'offline' })
})

test('a picture told while a command is under way does not undo what is shown; it is asked for again', async () => {
  const { cloud, changeMe, openToday, useSession, whileActing } = await start(told(), told())
  await openToday()
  await whileActing(async () => {
    changeMe((me) => ({ ...me, checkedIn: true }), { keep: false })
    await openToday()
    expect(useSession.getState().picture?.member?.checkedIn).toBe(true)
    cloud.answers = { 'today.open': [told({ checkedIn: true, streak: 13 })] }
  })
  await openToday()
  expect(cloud.asked).toHaveLength(3)
  expect(useSession.getState().picture?.member?.streak).toBe(13)
})

describe('a picture from an earlier day', () => {
  test('yesterday’s check-in carries the streak into a day that has just begun', async () => {
    const { pictureOn } = await start()
    const picture = pictureOn(samplePicture({ checkedIn: true, streak: 12 }), '2026-11-25')
    expect(picture).toMatchObject({ today: '2026-11-25', member: { checkedIn: false, streak: 12 } })
  })

  test('after a missed day the streak is not promised', async () => {
    const { pictureOn } = await start()
    expect(pictureOn(samplePicture({ checkedIn: true }), '2026-11-26').member?.streak).toBe(0)
    expect(pictureOn(samplePicture({ checkedIn: false }), '2026-11-25').member?.streak).toBe(0)
  })

  test('a phone whose calendar is behind changes nothing', async () => {
    const { pictureOn } = await start()
    const picture = samplePicture()
    expect(pictureOn(picture, '2026-11-23')).toBe(picture)
  })
})
