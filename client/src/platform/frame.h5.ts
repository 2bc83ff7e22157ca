import type { Frame } from './frame'

/** A browser has neither status bar nor capsule of its own. */
export const readFrame = (): Frame => ({ statusBar: 0, titleBar: 52, capsule: 16 })
