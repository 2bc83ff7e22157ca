import { addDays, type Day } from '../../../shared/time'
import { sayDay } from '../platform/instant-words'

/** A lot names the first day on which it is gone; people think of the last day on which it counts. */
export const sayUsableUntil = (expires: Day, today: Day): string => `可用到 ${sayDay(addDays(expires, -1), today)}`

/** 其中 20 分可用到 12月31日 */
export const sayExpiring = (expiring: { readonly points: number; readonly on: Day }, today: Day): string =>
  `其中 ${expiring.points} 分${sayUsableUntil(expiring.on, today)}`
