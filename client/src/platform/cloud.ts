import Taro from '@tarojs/taro'
import type { SealedChat } from './chat'

/** What a function is asked: `data` of `wx.cloud.callFunction`. */
export interface CloudEvent {
  readonly action: string
  readonly input: unknown
  readonly requestId?: string
  /** The chat it is asked in, sealed: CloudBase opens a CloudID only at the top of the data. */
  readonly groupInfo?: SealedChat
}

export type FunctionName = 'member' | 'operator'

/** Tells WeChat that the cloud will be used; once, at launch. */
export const openCloud = (): void => {
  void Taro.cloud?.init({})
}

/** Calls a deployed function and gives its answer as it came. Throws when nothing came back. */
export async function send(name: FunctionName, event: CloudEvent): Promise<unknown> {
  const { result } = await Taro.cloud.callFunction({ name, data: event })
  return result
}
