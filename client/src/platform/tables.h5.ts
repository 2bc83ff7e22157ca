export interface ChosenFile {
  readonly name: string
  readonly bytes: number
  readonly path: string
}

const endings = '.xlsx,.csv,.txt,.xls'

/** The browser's own file chooser. */
export function chooseTable(): Promise<ChosenFile | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = endings
    input.onchange = () => {
      const file = input.files?.[0]
      resolve(file === undefined ? null : { name: file.name, bytes: file.size, path: URL.createObjectURL(file) })
    }
    input.oncancel = () => resolve(null)
    input.click()
  })
}

export const howTablesAreChosen = '从这台设备里选一个 .xlsx 或 .csv 文件。'
