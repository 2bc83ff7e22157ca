import Taro from '@tarojs/taro'

/** How large this person reads, as set in WeChat: 1 is standard, care mode about 1.4. */
export function readTextScale(): number {
  try {
    const { fontSizeScaleFactor } = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number }
    return withinReason(fontSizeScaleFactor ?? 1)
  } catch {
    return 1
  }
}

/** WeChat itself follows the system's theme; there is nothing to override. */
export const readTheme = (): 'system' | 'light' | 'dark' => 'system'

/** Smaller than this nobody can read, larger than this no word fits a line. */
export const withinReason = (scale: number): number =>
  Number.isFinite(scale) ? Math.min(1.6, Math.max(0.9, scale)) : 1
