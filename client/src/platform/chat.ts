/** The chat that the mini program was opened in (SPEC 1.4): WeChat seals which one it is, and the cloud opens the seal. */
import Taro from '@tarojs/taro'

/** Goes at the top of a call as `groupInfo`: only there does CloudBase open it. Good for five minutes. */
export type SealedChat = NonNullable<unknown>

/** Null when it was not opened in a chat, or WeChat is too old to say. */
export const readChat = (): Promise<SealedChat | null> =>
  new Promise((resolve) => {
    if (!Taro.canIUse('getGroupEnterInfo')) {
      resolve(null)
      return
    }
    void Taro.getGroupEnterInfo({
      success: ({ cloudID }) => resolve(cloudID === undefined ? null : sealed(cloudID)),
      fail: () => resolve(null),
    })
  })

/** The typings leave out what it gives back. */
const sealed = (cloudID: string): SealedChat | null =>
  (Taro.cloud.CloudID as (id: string) => SealedChat | undefined)(cloudID) ?? null
