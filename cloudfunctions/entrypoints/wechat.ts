/** The function `wechat`: what WeChat tells without being asked. */
import { pushed } from '../platform/pushed'

export const main = pushed({ mediaChecked: [] })
