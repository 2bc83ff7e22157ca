import { type Community, startCommunity } from '../../journeys/community'
import { foundCommunity } from '../../journeys/founding'
import { accepted } from '../../journeys/outcomes'
import { changeSettings, lifecycle, tickReview } from '../../shared/community/contract'
import { DAY_MS } from '../../shared/time'

let community: Community
let founded: number
beforeAll(async () => {
  community = await startCommunity()
  founded = Date.parse('2026-03-02T02:00:00Z')
  await community.clock(new Date(founded).toISOString())
  await foundCommunity(community)
})
afterAll(() => community.close())

const look = () => accepted(community.ask('owner', lifecycle, {}))
const onDay = (day: number) => community.clock(new Date(founded + day * DAY_MS).toISOString())

test('a community begins with its owner, in its honeymoon, with words to look through each week', async () => {
  expect(await look()).toEqual({
    ...{ since: '2026-03-02', day: 0, phase: 'honeymoon', stage: 'founding', officers: 0, assistants: 1 },
    review: { kind: 'words', everyDays: 7, last: '2026-03-02', due: '2026-03-09', overdue: 0 },
    figures: { members: 3, active: 3, joined: 3 },
    suggestions: ['steady'],
  })
})

test('a review that is ticked off begins anew, and only for who may', async () => {
  await onDay(9)
  expect(await look()).toMatchObject({ day: 9, review: { overdue: 2 }, figures: { members: 3, joined: 0 } })
  expect(await community.ask('member', tickReview, { review: 'words' })).toMatchObject({ refusal: 'not-allowed' })
  await accepted(community.ask('owner', tickReview, { review: 'words', note: '加了两个词' }))
  await new Promise((resolve) => setTimeout(resolve, 3_200))
  expect((await look()).review).toMatchObject({ last: '2026-03-11', overdue: 0 })
})

test('its days and its stage decide what it is told', async () => {
  await onDay(91)
  await accepted(
    community.ask('owner', changeSettings, {
      changes: [{ key: 'community.stage', value: 'growing' }],
      reason: '长大了',
    }),
  )
  await new Promise((resolve) => setTimeout(resolve, 3_200))
  expect(await look()).toMatchObject({
    ...{ phase: 'fatigue', stage: 'growing', officers: 3, assistants: 5 },
    review: { kind: 'rulebook', everyDays: 90, due: '2026-05-31', overdue: 1 },
  })
})
