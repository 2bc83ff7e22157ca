import Taro from '@tarojs/taro'

/** Where WeChat's own things lie at the top of the screen, in px. */
export interface Frame {
  readonly statusBar: number
  readonly titleBar: number
  /** Kept free at the right for WeChat's capsule. */
  readonly capsule: number
}

const usual: Frame = { statusBar: 20, titleBar: 44, capsule: 96 }
let known: Frame | null = null

export function readFrame(): Frame {
  known ??= measure()
  return known
}

function measure(): Frame {
  try {
    const { statusBarHeight = usual.statusBar, windowWidth } = Taro.getWindowInfo()
    const button = Taro.getMenuButtonBoundingClientRect()
    if (!button || button.height === 0) return { ...usual, statusBar: statusBarHeight }
    const gap = Math.max(4, button.top - statusBarHeight)
    return { statusBar: statusBarHeight, titleBar: button.height + gap * 2, capsule: windowWidth - button.left }
  } catch {
    return usual
  }
}
