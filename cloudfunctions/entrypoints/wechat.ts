/** The function `wechat`: what WeChat tells without being asked. */
import { pushed } from '../platform/pushed'
import { pictureChecked } from '../posts/checking'

export const main = pushed({ mediaChecked: [pictureChecked] })
