import type { Frame } from './frame'

/** A browser has no status bar; the person switcher stands where the capsule would. */
export const readFrame = (): Frame => ({ statusBar: 0, titleBar: 52, capsule: 148 })
