/** The inbox through the function's door: what happens to a member is told once, and reading is remembered. */
import { type Community, startCommunity } from '../../journeys/community'
import { accepted } from '../../journeys/outcomes'
import { claimOwnership, join } from '../../shared/membership/contract'
import { list, markRead } from '../../shared/messages/contract'
import { adjust } from '../../shared/points/contract'
import { open } from '../../shared/today/contract'

let community: Community

beforeAll(async () => {
  community = await startCommunity()
  await accepted(community.ask('owner', claimOwnership, { key: community.ownershipKey }))
})
afterAll(() => community.close())

const unreadOf = async (openid: string) => (await accepted(community.ask(openid, open, {}))).member?.unread

it('a member who reaches a tier is told, sees it on 今日 without another request, and reads it once', async () => {
  const { account } = await accepted(community.ask('reader', join, {}))
  expect(await unreadOf('reader')).toBe(0)
  await accepted(community.ask('owner', adjust, { member: account, points: 250, reason: '感谢' }))
  await community.resetRequests()
  expect(await unreadOf('reader')).toBe(1)
  expect((await community.requests()).total).toBe(1)

  const { messages } = await accepted(community.ask('reader', list, {}))
  expect(messages).toMatchObject([{ kind: 'tier-reached', unread: true, values: { tier: 'silver' } }])
  const upTo = messages[0]?.at ?? 0
  expect(await accepted(community.ask('reader', markRead, { upTo }))).toEqual({ unread: 0 })
  expect(await community.ask('reader', markRead, { upTo })).toMatchObject({ refusal: 'nothing-unread' })
  expect(await unreadOf('reader')).toBe(0)
})

it.each([[{ upTo: -1 }], [{ upTo: 1.5 }], [{ upTo: '1' }], [{ upTo: { $ne: null } }], [{}]])(
  'refuses %j',
  async (input) => {
    expect(await community.call('reader', 'member', 'messages.markRead', input)).toMatchObject({
      refusal: 'invalid-input',
    })
  },
)

it('is a member’s own: a visitor has none', async () => {
  expect(await community.ask('stranger', list, {})).toMatchObject({ refusal: 'not-allowed' })
})
