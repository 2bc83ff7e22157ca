/** Database requests of an action, exactly, as the emulator counts them. */
import { admitByTest, answersTo, begin } from '../journeys/admission'
import { type Community, startCommunity } from '../journeys/community'
import { everywhere, foundCommunity } from '../journeys/founding'
import { givePoints, sceneOf } from '../journeys/giving'
import { accepted } from '../journeys/outcomes'
import { visit } from '../shared/arrival/contract'
import { checkIn } from '../shared/checkin/contract'
import { submit } from '../shared/entry/contract'
import { create, mine } from '../shared/groups/contract'
import { join } from '../shared/membership/contract'
import { catalogue, redeem } from '../shared/rewards/contract'
import { publish, save } from '../shared/rewards/operator-contract'
import { open } from '../shared/today/contract'
import { exactly, type Measured, medianOf } from './measured'

/** What an instance remembers may run out in between: the settings are read again every three seconds. */
const TIMES = 5
const PRICE = 10

type Counting = (openid: string) => Promise<() => Promise<unknown>>

/** The requests of an action, each time of somebody new, when what all share has just been read for another. */
async function requestsOf(
  community: Community,
  warm: () => Promise<unknown>,
  prepared: Counting,
  name: string,
): Promise<number> {
  const counts: number[] = []
  for (let time = 0; time < TIMES; time++) {
    const act = await prepared(`${name}-${time}`)
    await warm()
    await community.resetRequests()
    await act()
    counts.push((await community.requests()).total)
  }
  return medianOf(counts)
}

async function inOpenCommunity(community: Community): Promise<Measured[]> {
  const { ask } = community
  const count = (prepared: Counting, name: string, warm = () => ask('member', open, {}) as Promise<unknown>) =>
    requestsOf(community, warm, prepared, name)
  const joined = async (openid: string) => accepted(ask(openid, join, {}))
  const opening: Counting = async (openid) => {
    await joined(openid)
    return () => accepted(ask(openid, open, {}))
  }
  const checkingIn: Counting = async (openid) => {
    await joined(openid)
    return () => accepted(ask(openid, checkIn, {}))
  }
  const invited: Counting = async (openid) => {
    await accepted(ask(openid, visit, { scene: await sceneOf(community, 'second') }))
    return checkingIn(openid)
  }
  const asked = { kind: 'privilege', title: '限量书签', price: PRICE, limited: true, places: 100 } as const
  const { reward } = await accepted(ask('owner', save, asked))
  await accepted(ask('owner', publish, { reward }))
  await everywhere()
  const redeeming: Counting = async (openid) => {
    await joined(openid)
    await givePoints(community, openid, PRICE)
    return () => accepted(ask(openid, redeem, { reward, price: PRICE }))
  }
  return [
    exactly('database requests: open 今日', 1, await count(opening, 'opening')),
    exactly('database requests: check in', 2, await count(checkingIn, 'checking-in')),
    exactly(
      'database requests: redeem limited stock',
      4,
      await count(redeeming, 'redeeming', () => ask('member', catalogue, {})),
    ),
    exactly('database requests: first check-in that pays the inviter', 6, await count(invited, 'invited')),
  ]
}

/** The entry test is switched on for it, with three questions and a group that has room. */
async function atTheEntryTest(community: Community): Promise<Measured> {
  const { ask } = community
  await admitByTest(community)
  await accepted(ask('owner', create, { name: '一群', platform: 'wecom', places: 100 }))
  await everywhere()
  const passing: Counting = async (openid) => {
    const attempt = await begin(community, openid)
    return () => accepted(ask(openid, submit, { attempt: attempt.id, answers: answersTo(attempt, '对') }))
  }
  const count = await requestsOf(community, () => ask('member', mine, {}), passing, 'passing')
  return exactly('database requests: pass the entry test with placement', 4, count)
}

export async function measureRequests(): Promise<Measured[]> {
  const community = await startCommunity()
  try {
    await foundCommunity(community)
    return [...(await inOpenCommunity(community)), await atTheEntryTest(community)]
  } finally {
    await community.close()
  }
}
