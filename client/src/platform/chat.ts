/** The chat that the mini program was opened in (SPEC 1.4): WeChat seals which one it is, and the cloud opens the seal. */
import Taro from '@tarojs/taro'

/** Goes at the top of a call as `groupInfo`: only there does CloudBase open it. Good for five minutes. */
export type SealedChat = NonNullable<unknown>

/** Null when it was not opened in a chat, or WeChat is too old to say. */
export async function readChat(): Promise<SealedChat | null> {
  if (!Taro.canIUse('getGroupEnterInfo')) return null
  try {
    const { cloudID } = (await Taro.getGroupEnterInfo()) as Taro.getGroupEnterInfo.SuccessCallbackResult
    // The typings leave out what it gives back.
    const seal = Taro.cloud.CloudID as (id: string) => SealedChat
    return cloudID === undefined ? null : seal(cloudID)
  } catch {
    return null
  }
}
