import Taro from '@tarojs/taro'

/** Opens an Excel file on this phone, whence it can be sent on or kept. Throws when the phone cannot. */
export async function openSheetFile(name: string, content: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  await new Promise<void>((resolve, reject) => {
    const fail = (fault: { errMsg: string }) => reject(new Error(fault.errMsg))
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: content,
      encoding: 'base64',
      success: () => resolve(),
      fail,
    })
  })
  await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true })
}

/** What becomes of the file, to be said when it is there: WeChat shows it, nothing is left to say. */
export const sheetFileKept: string | null = null
