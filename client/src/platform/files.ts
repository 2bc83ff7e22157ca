import Taro from '@tarojs/taro'

/** How much of a file is up, in per cent. */
export type OnProgress = (percent: number) => void

/**
 * Puts a file of this phone into the community's cloud storage and gives its cloud id. Throws when that came to nothing.
 * WeChat tells the progress only to who asks by callbacks: with a promise there is no task.
 */
export function uploadFile(cloudPath: string, filePath: string, onProgress?: OnProgress): Promise<string> {
  return new Promise((resolve, reject) => {
    const task: unknown = Taro.cloud.uploadFile({
      cloudPath,
      filePath,
      success: ({ fileID }: { fileID?: string }) =>
        fileID ? resolve(fileID) : reject(new Error('nothing was stored')),
      fail: (fault: { errMsg?: string }) => reject(new Error(fault.errMsg ?? 'nothing was stored')),
    })
    if (onProgress === undefined) return
    const { onProgressUpdate } = (task ?? {}) as {
      onProgressUpdate?: (told: (to: { progress: number }) => void) => void
    }
    onProgressUpdate?.call(task, ({ progress }) => onProgress(progress))
  })
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
