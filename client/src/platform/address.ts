import Taro from '@tarojs/taro'

/** An address as the person chose it from WeChat's own list. */
export interface ChosenAddress {
  readonly name: string
  readonly phone: string
  readonly province: string
  readonly city: string
  readonly county: string
  readonly detail: string
  readonly postcode: string
}

/** Lets the person choose an address in WeChat; null when they changed their mind. Throws when WeChat gave none. */
export async function chooseAddress(): Promise<ChosenAddress | null> {
  try {
    const chosen = await Taro.chooseAddress()
    return {
      name: chosen.userName,
      phone: chosen.telNumber,
      province: chosen.provinceName,
      city: chosen.cityName,
      county: chosen.countyName,
      detail: chosen.detailInfo,
      postcode: chosen.postalCode,
    }
  } catch (fault) {
    if (((fault as { errMsg?: string }).errMsg ?? '').includes('cancel')) return null
    throw fault
  }
}
