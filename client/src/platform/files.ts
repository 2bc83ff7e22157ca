import Taro from '@tarojs/taro'

/** Told while a file is on its way: how much of it has arrived, 0–100. */
export type Progress = (percent: number) => void

/** Puts a file of this phone into the community's cloud storage and gives its cloud id. Throws when that came to nothing. */
export function uploadFile(cloudPath: string, filePath: string, onProgress?: Progress): Promise<string> {
  return new Promise((resolve, reject) => {
    const success = ({ fileID }: { fileID: string }) =>
      fileID ? resolve(fileID) : reject(new Error('nothing was stored'))
    const fail = (fault: { errMsg: string }) => reject(new Error(fault.errMsg))
    // With callbacks the function gives the task itself, which tells how far it has come.
    const task = Taro.cloud.uploadFile({ cloudPath, filePath, success, fail }) as unknown as UploadTask | undefined
    if (onProgress !== undefined) task?.onProgressUpdate?.(({ progress }) => onProgress(progress))
  })
}

interface UploadTask {
  onProgressUpdate?(told: (update: { progress: number }) => void): void
}

/** Takes a file out of the cloud storage that is no longer needed. It does not matter if it stays. */
export async function discardFile(fileId: string): Promise<void> {
  await Taro.cloud.deleteFile({ fileList: [fileId] }).catch(() => undefined)
}

/** What an Image can show of a cloud file; null when it cannot be shown here. WeChat shows cloud ids as they are. */
export const pictureAddress = (fileId: string): string | null => fileId

/** Where a text that was kept can be found, as a sentence; null when the person changed their mind. */
export async function keepText(name: string, text: string): Promise<string | null> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  await new Promise<void>((resolve, reject) => {
    const fail = (fault: { errMsg: string }) => reject(new Error(fault.errMsg))
    Taro.getFileSystemManager().writeFile({ filePath, data: text, encoding: 'utf8', success: () => resolve(), fail })
  })
  try {
    await Taro.shareFileMessage({ filePath, fileName: name })
    return '已发到你选的聊天'
  } catch (fault) {
    const { errMsg = '' } = fault as { errMsg?: string }
    if (errMsg.includes('cancel')) return null
    throw fault
  }
}

/** Says to the person, before they tap, how a file is kept here. */
export const howTextIsKept = '存成文件时会请你选一个聊天，发给「文件传输助手」就好。'
