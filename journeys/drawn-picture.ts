import { PNG } from 'pngjs'

/** A picture to post: soft stripes whose colour comes from a number, so that no two are alike. */
export function drawnPicture(number: number, width = 320, height = 240): Buffer {
  const picture = new PNG({ width, height })
  for (let at = 0; at < width * height; at++) {
    const stripe = Math.floor((at % width) / 40)
    picture.data.set([180 + ((stripe * 12 + number * 31) % 60), 150 + ((number * 47) % 80), 140, 255], at * 4)
  }
  return PNG.sync.write(picture)
}
