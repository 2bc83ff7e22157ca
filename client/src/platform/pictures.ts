/** Pictures of this phone: chosen, made smaller, put into the cloud. */
import Taro from '@tarojs/taro'

/** Large enough for any phone, small enough for WeChat's checks and a slow network. */
const WIDTH = 1_280

/** Up to `count` pictures; empty when the person changed their mind. */
export async function choosePictures(count: number): Promise<string[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'] })
    return tempFiles.map(({ tempFilePath }) => tempFilePath)
  } catch {
    return []
  }
}

/** A smaller copy; the picture itself where this phone cannot make one. */
export async function shrinkPicture(filePath: string): Promise<string> {
  try {
    const { tempFilePath } = await Taro.compressImage({ src: filePath, quality: 80, compressedWidth: WIDTH })
    return tempFilePath
  } catch {
    return filePath
  }
}

/** A file on this phone with a picture from the cloud: what a canvas can draw and the album can keep. */
export async function pictureFile(fileId: string): Promise<string> {
  const { tempFilePath } = await Taro.cloud.downloadFile({ fileID: fileId })
  return tempFilePath
}

/** Shows pictures large. */
export const showPictures = (pictures: readonly string[], current: string): void => {
  void Taro.previewImage({ urls: [...pictures], current })
}
