/** What the compiled mini program does on a phone: calls to open, and what a check-in tap sends to the view. */
import { startCommunity } from '../journeys/community'
import { openMiniProgram, type Phone } from '../journeys/weapp/mini-program'
import { exactly, type Measured, notMeasured } from './measured'

/** What the check-in button says. */
const CHECK_IN = '浇水签到'
const CALLS = 'function calls to open the app on 今日'
const SET_DATA_CALLS = 'setData calls on a check-in tap'
const SET_DATA_BYTES = 'setData bytes on a check-in tap'

const told = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''

async function measureOn(phone: Phone): Promise<Measured[]> {
  await phone.see(CHECK_IN)
  const opened = exactly(CALLS, 1, phone.calls.length)
  try {
    phone.setData.reset()
    await phone.tap(CHECK_IN)
    await phone.seeNoMore(CHECK_IN)
    await phone.rest()
    const { calls, bytes } = phone.setData
    return [opened, exactly(SET_DATA_CALLS, 2, calls), exactly(SET_DATA_BYTES, 4_096, bytes)]
  } catch (error) {
    return [opened, notMeasured(SET_DATA_CALLS, told(error))]
  }
}

/** On the phone of the sample's silver member, who has not been here today. */
export async function measurePhone(): Promise<Measured[]> {
  const community = await startCommunity({ sample: 'lively' })
  try {
    const phone = await openMiniProgram({ emulatorUrl: community.url, openid: 'sample-silver' })
    try {
      return await measureOn(phone)
    } finally {
      phone.close()
    }
  } catch (error) {
    return [CALLS, SET_DATA_CALLS, SET_DATA_BYTES].map((what) => notMeasured(what, told(error)))
  } finally {
    await community.close()
  }
}
