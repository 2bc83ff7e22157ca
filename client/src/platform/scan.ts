import Taro from '@tarojs/taro'

/** Can this device read a code with its camera? */
export const canScan = true

/** Reads a code with the camera; null when the person changed their mind. */
export async function scanCode(): Promise<string | null> {
  try {
    return (await Taro.scanCode({ scanType: ['qrCode', 'barCode'] })).result
  } catch {
    return null
  }
}
