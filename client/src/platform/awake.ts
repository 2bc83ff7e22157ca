import Taro from '@tarojs/taro'

/** Keeps the screen from going dark while something is held out to others. */
export const keepAwake = (awake: boolean): void => {
  // A phone that refuses goes dark as usual: nothing is lost.
  void Taro.setKeepScreenOn({ keepScreenOn: awake }).catch(() => undefined)
}
