import { asynchronousAll, type Program, WxFailure } from './api'
import type { Dialogs } from './dialogs'

/** Files that the phone keeps for the program, by the path it was given. */
export interface PhoneFiles {
  readonly bytesOf: (filePath: string) => Buffer
  readonly keep: (bytes: Buffer) => string
}

export function createPhoneFiles(): PhoneFiles {
  const files = new Map<string, Buffer>()
  return {
    bytesOf: (filePath) => {
      const bytes = files.get(filePath)
      if (bytes === undefined) throw new WxFailure(`file not found: ${filePath}`)
      return bytes
    },
    keep: (bytes) => {
      const filePath = `wxfile://tmp_${files.size + 1}.png`
      files.set(filePath, bytes)
      return filePath
    },
  }
}

/** The album and what WeChat does to its pictures. Whoever chooses nothing has cancelled. */
export const createPictureFunctions = (program: Program, dialogs: Dialogs, files: PhoneFiles) =>
  asynchronousAll(program, {
    chooseMedia: ({ count, mediaType }) => {
      if (!(mediaType as string[]).includes('image')) throw new WxFailure('the story has only pictures')
      const chosen = dialogs.nextPictures.splice(0, Number(count))
      if (chosen.length === 0) throw new WxFailure('cancel')
      const tempFiles = chosen.map((bytes) => ({
        tempFilePath: files.keep(bytes),
        size: bytes.length,
        fileType: 'image',
      }))
      return { type: 'image', tempFiles: program.inside(tempFiles) }
    },
    /** A copy under a name of its own: what is uploaded is the copy, as on a phone. */
    compressImage: ({ src }) => ({ tempFilePath: files.keep(files.bytesOf(String(src))) }),
    getImageInfo: ({ src }) => {
      files.bytesOf(String(src))
      return { width: 1280, height: 960, path: src, orientation: 'up', type: 'png' }
    },
  })
