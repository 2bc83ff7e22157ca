import type { ChosenAddress } from './address'

/** The preview has no address list: it plays one entry of it. */
export const chooseAddress = async (): Promise<ChosenAddress | null> => ({
  name: '林小满',
  phone: '13800000000',
  province: '浙江省',
  city: '杭州市',
  county: '西湖区',
  detail: '花园路 1 号',
  postcode: '310000',
})
