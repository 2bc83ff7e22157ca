/** A camera: what the picture of a code says. */
import jsQR from 'jsqr'
import { PNG } from 'pngjs'

/** The text in the picture of a code; '' when no scanner reads one. */
export function textIn(picture: Buffer): string {
  const { data, width, height } = PNG.sync.read(picture)
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? ''
}

/** The page and scene that a scanned code opens: `arrival/pages/look?scene=…`. */
export const pathIn = (picture: Buffer): string => textIn(picture).split('/#/')[1] ?? ''
