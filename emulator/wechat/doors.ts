import { type Door, giveJson, giveRefusal, readObject } from '../exchange'
import { readPlan } from './plan'
import type { WeChat } from './wechat'

const bodyLimitBytes = 10 * 1024

/** `POST /emulator/wechat`: what WeChat answers from now on; an empty object makes everything fine again. */
export const createWeChatDoor =
  (wechat: WeChat): Door =>
  async (asked) => {
    const body = await readObject(asked, bodyLimitBytes)
    if (!body.ok) return body.answer
    const plan = readPlan(body.value)
    if (!plan.ok) return giveRefusal(400, plan.refusal, plan.detail)
    wechat.plan(plan.value)
    return giveJson(200, plan.value)
  }

/** `GET /emulator/wechat`: what was asked of WeChat since the last reset, each as it would be billed. */
export const createWeChatReader =
  (wechat: WeChat): Door =>
  async () =>
    giveJson(200, { asked: wechat.asked() })

/** `DELETE /emulator/wechat`: starts to count anew. */
export const createWeChatReset =
  (wechat: WeChat): Door =>
  async () => {
    wechat.reset()
    return giveJson(200, { asked: [] })
  }
