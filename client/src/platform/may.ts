/** What the person here may do in the management tab, as the server last told it (`today.open`). It only decides what is shown. */
import { useSession } from './session'

/** `loading`, `offline`, `failed`: not known yet, and why. */
export type Standing = 'loading' | 'offline' | 'failed' | 'allowed' | 'not-allowed'

export const useMay = (action: string): boolean =>
  useSession((session) => session.picture?.member?.may.includes(action) ?? false)

export const useStanding = (action: string): Standing =>
  useSession(({ picture, state }) => {
    if (picture !== null) return picture.member?.may.includes(action) === true ? 'allowed' : 'not-allowed'
    return state === 'offline' || state === 'failed' ? state : 'loading'
  })
