import { PNG } from 'pngjs'
import { encode } from 'uqr'

/** White around the code, in modules: what a scanner needs. */
const QUIET = 4

/** A picture of a text that any scanner reads: here a QR code of the local address stands for WeChat's round one. */
export function drawCode(text: string, width: number): Buffer {
  const { data, size } = encode(text, { border: QUIET, ecc: 'M' })
  const scale = Math.max(1, Math.floor(width / size))
  const margin = Math.floor((width - size * scale) / 2)
  const png = new PNG({ width, height: width, colorType: 0 })
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      const dark = data[Math.floor((y - margin) / scale)]?.[Math.floor((x - margin) / scale)] ?? false
      png.data.fill(dark ? 0 : 255, (y * width + x) * 4, (y * width + x) * 4 + 3)
      png.data[(y * width + x) * 4 + 3] = 255
    }
  }
  return PNG.sync.write(png, { colorType: 0 })
}
