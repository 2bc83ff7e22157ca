import { type Community, startCommunity } from '../../journeys/community'
import { foundCommunity } from '../../journeys/founding'
import { accepted } from '../../journeys/outcomes'
import { visit } from '../../shared/arrival/contract'
import { join } from '../../shared/membership/contract'
import { code as makeCode, mine } from '../../shared/referral/contract'

let community: Community
let invite: string

beforeAll(async () => {
  community = await startCommunity()
  await foundCommunity(community)
  invite = (await accepted(community.ask('member', makeCode, {}))).code
})
afterAll(() => community.close())

it('a first visit by a friend’s card is kept, and the friend sees who is on the way', async () => {
  expect(await accepted(community.ask('xiaoman', visit, { scene: `c=ab&i=${invite}` }))).toEqual({
    channel: 'ab',
    invited: true,
  })
  expect((await accepted(community.ask('member', mine, {}))).friends).toMatchObject([{ step: 'visited' }])
  await accepted(community.ask('xiaoman', join, { nickname: '小满' }))
  expect((await accepted(community.ask('member', mine, {}))).friends).toMatchObject([{ step: 'joined' }])
})

it('first touch wins: a second card changes nothing', async () => {
  await accepted(community.ask('ahe', visit, { scene: 'c=ab' }))
  expect(await community.ask('ahe', visit, { scene: `i=${invite}` })).toEqual({ ok: false, refusal: 'not-new' })
  expect((await accepted(community.ask('member', mine, {}))).friends).toHaveLength(1)
})

it('a member is not invited any more', async () => {
  expect(await community.ask('second', visit, { scene: `i=${invite}` })).toMatchObject({ refusal: 'not-new' })
})

it.each(['', 'i=0000000000', 'c=toolong99', '{"$ne":null}', '%E4'])(
  'a foreign scene stops nobody: %j',
  async (scene) => {
    expect(await accepted(community.ask(community.newRequestId(), visit, { scene }))).toEqual({
      channel: '',
      invited: false,
    })
  },
)

it('a visit costs one read and one write, one more with an invite code; another visit one read', async () => {
  const costOf = async (person: string, scene: string) => {
    await community.resetRequests()
    await community.ask(person, visit, { scene })
    return (await community.requests()).total
  }
  await costOf('warm', '')
  expect(await costOf('cost-1', 'c=ab')).toBe(2)
  expect(await costOf('cost-1', 'c=ab')).toBe(1)
  expect(await costOf('cost-2', `c=ab&i=${invite}`)).toBe(3)
})
