/** What the stories of giving begin with: points to spend, things to have for them, friends who came before. */

import { visit } from '../shared/arrival/contract'
import { checkIn } from '../shared/checkin/contract'
import { changeSettings } from '../shared/community/contract'
import { join, me } from '../shared/membership/contract'
import { adjust } from '../shared/points/contract'
import { code } from '../shared/referral/contract'
import { publish, save } from '../shared/rewards/operator-contract'
import type { Community } from './community'
import { accepted } from './outcomes'

const bag = { kind: 'physical', title: '帆布袋', price: 100, limited: true, places: 3, drawing: 'parcel' } as const

/** A published physical good, of which there are three. @returns its id */
export async function shelveAParcel(community: Community): Promise<string> {
  const { reward } = await accepted(community.ask('owner', save, bag))
  await accepted(community.ask('owner', publish, { reward }))
  return reward
}

/** The owner has thought again about what it costs, and everybody's server knows. */
export async function theParcelCosts(community: Community, reward: string, price: number): Promise<void> {
  const { places: _made, ...terms } = bag
  await accepted(community.ask('owner', save, { ...terms, reward, price }))
  await everywhere()
}

export async function givePoints(community: Community, openid: string, points: number): Promise<void> {
  const { account } = await accepted(community.ask(openid, me, {}))
  await accepted(community.ask('owner', adjust, { member: account, points, reason: '领读' }))
}

/** The way in that the inviter's card carries. */
export const sceneOf = async (community: Community, inviter: string): Promise<string> =>
  `i=${(await accepted(community.ask(inviter, code, {}))).code}`

/** A friend who came by the inviter's card, joined and checked in for the first time. */
export async function aFriendComes(community: Community, openid: string, inviter: string): Promise<void> {
  await accepted(community.ask(openid, visit, { scene: await sceneOf(community, inviter) }))
  await accepted(community.ask(openid, join, { nickname: `书友${openid.slice(-1)}` }))
  await accepted(community.ask(openid, checkIn, {}))
}

/** What is on its way arrives: the sweeper has looked a few minutes later. */
export async function aFewMinutesPass(community: Community): Promise<void> {
  await community.clock(new Date(Date.now() + 5 * 60_000).toISOString())
  await community.runTimer('sweep')
}

export async function stopRewardingInvitations(community: Community): Promise<void> {
  const changes = [{ key: 'referral.rewards', value: false }]
  await accepted(community.ask('owner', changeSettings, { changes, reason: '只交朋友' }))
  await everywhere()
}

/** What was just changed reaches every instance of the server within 3 s. */
export const everywhere = () => new Promise((resolve) => setTimeout(resolve, 3_200))
