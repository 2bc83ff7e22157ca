import Taro from '@tarojs/taro'
import { pictureAddress } from './files'

const WIDTH = 1_280

export async function choosePictures(count: number): Promise<string[]> {
  const { tempFilePaths } = await Taro.chooseImage({ count }).catch(() => ({ tempFilePaths: [] as string[] }))
  return tempFilePaths.slice(0, count)
}

/** Drawn anew at the width that a phone needs. */
export async function shrinkPicture(filePath: string): Promise<string> {
  try {
    const picture = await createImageBitmap(await (await fetch(filePath)).blob())
    const scale = Math.min(1, WIDTH / picture.width)
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.8))
    return blob === null ? filePath : URL.createObjectURL(blob)
  } catch {
    return filePath
  }
}

/** The preview's storage lies on the same origin: its address will do. */
export const pictureFile = (fileId: string): Promise<string> => Promise.resolve(pictureAddress(fileId) ?? '')

export const showPictures = (pictures: readonly string[], current: string): void => {
  void Taro.previewImage({ urls: [...pictures], current })
}
