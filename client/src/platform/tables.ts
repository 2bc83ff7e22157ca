/** Tables (XLSX, CSV) that a person has: in WeChat a file is chosen from a chat. */
import Taro from '@tarojs/taro'

export interface ChosenFile {
  readonly name: string
  readonly bytes: number
  /** Where it lies on this phone, for `uploadFile`. */
  readonly path: string
}

/** The table that the person chose; null when they changed their mind. */
export async function chooseTable(): Promise<ChosenFile | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: ['xlsx', 'csv', 'txt', 'xls'],
    })
    const [file] = tempFiles
    return file === undefined ? null : { name: file.name, bytes: file.size, path: file.path }
  } catch (fault) {
    if (((fault as { errMsg?: string }).errMsg ?? '').includes('cancel')) return null
    throw fault
  }
}

/** Says to the person, before they tap, where a table is chosen from. */
export const howTablesAreChosen = '先把表格发到任意聊天（比如「文件传输助手」），再从那个聊天里选。'
