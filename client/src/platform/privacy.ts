/** WeChat's privacy consent: asked only where a picture or name from WeChat is used; a refusal stops nothing else. */
import Taro from '@tarojs/taro'

/** `unneeded`: given before, or a WeChat too old to ask. */
export type Consent = 'unneeded' | 'needed'

export const readConsent = (): Promise<Consent> =>
  new Promise((resolve) => {
    if (!Taro.canIUse('getPrivacySetting')) {
      resolve('unneeded')
      return
    }
    Taro.getPrivacySetting({
      success: ({ needAuthorization }) => resolve(needAuthorization ? 'needed' : 'unneeded'),
      fail: () => resolve('unneeded'),
    })
  })

/** Lets WeChat show its own dialog; with no listener of ours it explains the purposes that were declared. */
export const askConsent = (): Promise<'given' | 'refused'> =>
  new Promise((resolve) => {
    if (!Taro.canIUse('requirePrivacyAuthorize')) {
      resolve('given')
      return
    }
    Taro.requirePrivacyAuthorize({ success: () => resolve('given'), fail: () => resolve('refused') })
  })

/** The privacy text that the community declared to WeChat; false where it cannot be opened. */
export const openPrivacyText = (): Promise<boolean> =>
  new Promise((resolve) => {
    if (!Taro.canIUse('openPrivacyContract')) {
      resolve(false)
      return
    }
    Taro.openPrivacyContract({ success: () => resolve(true), fail: () => resolve(false) })
  })
