import Taro from '@tarojs/taro'

interface WithRandomValues {
  getRandomValues?: (options: {
    length: number
    success: (result: { randomValues: ArrayBuffer }) => void
    fail: () => void
  }) => void
}

/** Enough to tell requests apart where WeChat is too old to give better chance (base library < 2.15). */
const plainBytes = (count: number): Uint8Array =>
  Uint8Array.from({ length: count }, () => Math.floor(Math.random() * 256))

/** Random bytes from WeChat. */
export const drawBytes = (count: number): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const { getRandomValues } = Taro as unknown as WithRandomValues
    if (getRandomValues === undefined) {
      resolve(plainBytes(count))
      return
    }
    getRandomValues({
      length: count,
      success: ({ randomValues }) => resolve(new Uint8Array(randomValues)),
      fail: () => resolve(plainBytes(count)),
    })
  })
