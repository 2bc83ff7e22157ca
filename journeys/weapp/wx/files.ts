import { asynchronous, asynchronousAll, type Program, WxFailure, type WxOptions } from './api'
import type { Dialogs } from './dialogs'

/** What the program writes on the phone, and the documents it opens for the person. */
export function createFiles(program: Program, dialogs: Dialogs) {
  const written = new Map<string, Buffer>()
  const writeFile = ({ filePath, data, encoding }: WxOptions) =>
    void written.set(String(filePath), Buffer.from(String(data), encoding === 'base64' ? 'base64' : 'utf8'))
  const manager = { writeFile: asynchronous(program, 'writeFile', writeFile) }
  return {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => manager,
    ...asynchronousAll(program, {
      openDocument: ({ filePath }) => {
        const content = written.get(String(filePath))
        if (content === undefined) throw new WxFailure('no such file')
        dialogs.documents.push({ name: String(filePath).replace('wxfile://usr/', ''), content })
      },
      shareFileMessage: ({ filePath, fileName }) => {
        const content = written.get(String(filePath))
        if (content === undefined) throw new WxFailure('no such file')
        dialogs.documents.push({ name: String(fileName), content })
      },
    }),
  }
}
