import Taro from '@tarojs/taro'

/** Puts a file of this phone into the community's cloud storage and gives its cloud id. Throws when that came to nothing. */
export async function uploadFile(cloudPath: string, filePath: string): Promise<string> {
  const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath })
  if (!fileID) throw new Error('nothing was stored')
  return fileID
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
