import { asynchronousAll, type Program, WxFailure } from './api'
import type { Dialogs } from './dialogs'

/** The album and what WeChat does to its pictures. Whoever chooses nothing has cancelled. */
export function createPictureFunctions(program: Program, { files, nextPictures }: Dialogs) {
  const keep = (bytes: Buffer): string => {
    const place = `wxfile://tmp_${files.size}/picture.png`
    files.set(place, bytes)
    return place
  }
  const bytesOf = (place: unknown): Buffer => {
    const bytes = files.get(String(place))
    if (bytes === undefined) throw new WxFailure(`file not found: ${String(place)}`)
    return bytes
  }
  return asynchronousAll(program, {
    chooseMedia: ({ count, mediaType }) => {
      if (!(mediaType as string[]).includes('image')) throw new WxFailure('the story has only pictures')
      const chosen = nextPictures.splice(0, Number(count))
      if (chosen.length === 0) throw new WxFailure('cancel')
      const tempFiles = chosen.map((bytes) => ({ tempFilePath: keep(bytes), size: bytes.length, fileType: 'image' }))
      return { type: 'image', tempFiles: program.inside(tempFiles) }
    },
    /** A copy under a name of its own: what is uploaded is the copy, as on a phone. */
    compressImage: ({ src }) => ({ tempFilePath: keep(bytesOf(src)) }),
    getImageInfo: ({ src }) => {
      bytesOf(src)
      return { width: 1280, height: 960, path: src, orientation: 'up', type: 'png' }
    },
  })
}
