/** Database requests of an action, exactly, as the emulator counts them. */
import { type Community, startCommunity } from '../journeys/community'
import { accepted } from '../journeys/outcomes'
import { checkIn } from '../shared/checkin/contract'
import { join } from '../shared/membership/contract'
import { open } from '../shared/today/contract'
import { exactly, type Measured, medianOf } from './measured'

const MEMBERS = 5

/** The requests of one call, when the settings have just been read by another. */
async function requestsOf(community: Community, call: () => Promise<unknown>): Promise<number> {
  await community.ask('somebody', open, {})
  await community.resetRequests()
  await call()
  return (await community.requests()).total
}

export async function measureRequests(): Promise<Measured[]> {
  const community = await startCommunity()
  const [opening, checkingIn]: [number[], number[]] = [[], []]
  try {
    for (let number = 0; number < MEMBERS; number++) {
      const openid = `member-${number}`
      await accepted(community.ask(openid, join, {}))
      opening.push(await requestsOf(community, () => accepted(community.ask(openid, open, {}))))
      checkingIn.push(await requestsOf(community, () => accepted(community.ask(openid, checkIn, {}))))
    }
  } finally {
    await community.close()
  }
  // The settings are read again every three seconds, which may fall into one of the calls; all others are alike.
  return [
    exactly('database requests: open 今日', 1, medianOf(opening)),
    exactly('database requests: check in', 2, medianOf(checkingIn)),
  ]
}
