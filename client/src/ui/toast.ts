import Taro from '@tarojs/taro'

/** Says one short sentence and goes away by itself. Never for what must be read. */
export const say = (sentence: string): void => {
  void Taro.showToast({ title: sentence, icon: 'none', duration: 2400 })
}
