/** From the last answer to a place in a group, and being known again in its chat (SPEC 1.3, 1.4, 2.5). */
import { admitByTest, answersTo, begin, everywhere, takeTest } from '../../journeys/admission'
import { type Community, startCommunity } from '../../journeys/community'
import { foundCommunity } from '../../journeys/founding'
import { accepted } from '../../journeys/outcomes'
import { visit } from '../../shared/arrival/contract'
import { start, submit } from '../../shared/entry/contract'
import { arrived, bind, create, mine, recognise, setCode } from '../../shared/groups/contract'
import { exportMyData } from '../../shared/membership/contract'
import { accept } from '../../shared/rulebook/contract'
import { addDays, dayOf } from '../../shared/time'

let community: Community
const today = dayOf(Date.now(), 480)
const code = (days: number) => ({ picture: 'cloud://local/groups/g1/code.png', expires: addDays(today, days) })

beforeAll(async () => {
  community = await startCommunity()
  await foundCommunity(community)
  await admitByTest(community)
  await accepted(community.ask('owner', create, { name: '一群', platform: 'wecom', places: 2 }))
  await accepted(community.ask('owner', setCode, { group: 'g1', code: code(3) }))
  await everywhere()
})
afterAll(() => community.close())

const placeOf = (openid: string) => accepted(community.ask(openid, mine, {}))

it('who passes while there is room is placed, in at most four requests, and is told how to get in', async () => {
  const attempt = await begin(community, 'first')
  await placeOf('member')
  await community.resetRequests()
  const passed = await accepted(
    community.ask('first', submit, { attempt: attempt.id, answers: answersTo(attempt, '对') }),
  )
  expect((await community.requests()).total).toBeLessThanOrEqual(4)
  expect(passed).toMatchObject({ result: 'passed', place: 'placed' })
  expect(await placeOf('first')).toMatchObject({ state: 'placed', group: { name: '一群' }, way: 'code', code: code(3) })
})

it('who passes when all places are taken stands in line, in the order of passing', async () => {
  expect(await takeTest(community, 'second-in', '对')).toMatchObject({ place: 'placed' })
  await everywhere()
  expect(await takeTest(community, 'third', '对')).toMatchObject({ result: 'passed', place: 'waiting' })
  expect(await takeTest(community, 'fourth', '对')).toMatchObject({ result: 'passed', place: 'waiting' })
  const told = await Promise.all([placeOf('third'), placeOf('fourth')])
  expect(told.map(({ state, position, code: shown }) => [state, position, shown])).toEqual([
    ['waiting', 1, null],
    ['waiting', 2, null],
  ])
})

it('who fails has no place', async () => {
  expect(await takeTest(community, 'failing', '错一')).toMatchObject({ result: 'failed', place: 'none', member: null })
})

it('a code that has died is never shown', async () => {
  try {
    await community.clock(new Date(Date.now() + 4 * 86_400_000).toISOString())
    expect(await placeOf('first')).toMatchObject({ group: { name: '一群' }, way: 'soon', code: null })
  } finally {
    await community.clock(null)
  }
})

describe('the chat in which it was opened', () => {
  /** As CloudBase delivers a CloudID at the top of the data: opened, or with the reason why not. */
  const opened = (opengid: string) => ({
    cloudID: '64_Ab-cd',
    data: { opengid, watermark: { timestamp: 1_800_000_000, appid: 'touristappid' } },
  })
  const unopened = { cloudID: '64_Ab-cd', errCode: -601006, errMsg: 'cloudID expired' }

  beforeAll(async () => {
    await accepted(community.ask('owner', create, { name: '二群', platform: 'wechat', places: 10 }))
    await accepted(community.askIn(opened('tGChatTwo'), 'owner', bind, { group: 'g2' }))
    await everywhere()
  })

  it('is bound once; another group cannot have it', async () => {
    expect(await community.askIn(opened('tGChatTwo'), 'owner', bind, { group: 'g2' })).toMatchObject({
      refusal: 'already-so',
    })
    expect(await community.askIn(unopened, 'owner', bind, { group: 'g2' })).toMatchObject({
      refusal: 'nothing-recognised',
    })
  })

  it('makes its members known as being in it', async () => {
    await accepted(community.ask('member', accept, { version: 1 }))
    expect(await accepted(community.askIn(opened('tGChatTwo'), 'member', recognise, {}))).toEqual({
      group: { id: 'g2', name: '二群' },
      state: 'placed',
      arrived: 'seen',
    })
    expect(await placeOf('member')).toMatchObject({ group: { name: '二群' }, way: null, arrived: 'seen' })
  })

  it('that nobody has bound, or that could not be opened, changes nothing', async () => {
    expect(await accepted(community.askIn(opened('tGForeign'), 'first', recognise, {}))).toMatchObject({
      group: null,
      arrived: 'no',
    })
    for (const groupInfo of [unopened, undefined, 'tGChatTwo', { data: { opengid: { $ne: '' } } }]) {
      expect(await community.askIn(groupInfo, 'first', recognise, {})).toMatchObject({ refusal: 'nothing-recognised' })
    }
    expect(await placeOf('first')).toMatchObject({ group: { name: '一群' }, arrived: 'no' })
  })

  it('is not needed: whoever is in says so', async () => {
    expect(await accepted(community.ask('first', arrived, {}))).toEqual({ arrived: 'said' })
    expect(await placeOf('first')).toMatchObject({ way: null, arrived: 'said' })
  })
})

it('takes along how one came in: the channel, what was agreed to, the tests, and nothing of what was right', async () => {
  await accepted(community.ask('taking', visit, { scene: 'c=ab' }))
  await takeTest(community, 'taking', '错一')
  const { attempt } = await accepted(community.ask('taking', start, {}))
  await accepted(community.ask('taking', submit, { attempt: attempt.id, answers: answersTo(attempt, '对') }))
  const exported = await accepted(community.ask('taking', exportMyData, {}))
  expect(exported.cameIn).toEqual({
    channel: 'ab',
    firstVisit: expect.any(Number),
    rulebook: { version: 1, agreedAt: expect.any(Number) },
    test: { questionsAsked: 6, solved: 3, missed: 3 },
  })
  expect(JSON.stringify(exported)).not.toContain('对')
})
