import { randomUUID } from 'node:crypto'
import type { Answer } from '../database/database'
import { type Files, faultOfPath, fileIdOf, pathOfFileId } from './files'
import type { Links } from './links'

/** The storage half of the SDK's door. */
export interface Storage {
  handle(body: Readonly<Record<string, unknown>>): Promise<Answer>
}

export interface StorageOptions {
  readonly files: Files
  readonly links: Links
  readonly now: () => number
  /** Where files are read and written, without a slash at the end. */
  readonly baseUrl: string
}

const uploadMs = 15 * 60_000
const downloadMs = 24 * 3_600_000
const maxFiles = 50

const answer = (data: unknown): Answer => ({ data, requestId: randomUUID() })
const failed = (code: string, message: string): Answer => ({ code, message, requestId: randomUUID() })

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Tells where and with which permission the SDK puts a file. */
const getUploadMetadata = ({ links, now, baseUrl }: StorageOptions, cloudPath: unknown): Answer => {
  if (typeof cloudPath !== 'string') return failed('INVALID_PARAM', 'cloudPath must be a text')
  const fault = faultOfPath(cloudPath)
  if (fault !== undefined) return failed('INVALID_PARAM', `cloudPath ${fault}`)
  return answer({
    url: `${baseUrl}/${encodeURI(cloudPath)}`,
    token: 'local-token',
    authorization: links.sign('upload', cloudPath, now() + uploadMs),
    fileId: fileIdOf(cloudPath),
    cosFileId: randomUUID(),
  })
}

/** The address is not encoded, because the SDK encodes it once more. */
const getDownloadUrl = async ({ files, links, now, baseUrl }: StorageOptions, asked: unknown) => {
  const { fileid: fileID, max_age: maxAge } = isRecord(asked) ? asked : {}
  const cloudPath = pathOfFileId(fileID)
  if (cloudPath === undefined) return { fileID, code: 'INVALID_PARAM', tempFileURL: '' }
  if ((await files.read(cloudPath)) === undefined) return { fileID, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' }
  const lastsMs = typeof maxAge === 'number' && maxAge > 0 ? maxAge * 1_000 : downloadMs
  const permission = links.sign('download', cloudPath, Math.floor(now() + lastsMs))
  return { fileID, code: 'SUCCESS', tempFileURL: `${baseUrl}/${cloudPath}?sign=${permission}` }
}

const removeFile = async ({ files }: StorageOptions, fileID: unknown) => {
  const cloudPath = pathOfFileId(fileID)
  if (cloudPath === undefined) return { fileID, code: 'INVALID_PARAM' }
  return { fileID, code: (await files.remove(cloudPath)) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
}

const readList = (value: unknown): readonly unknown[] | undefined =>
  Array.isArray(value) && value.length > 0 && value.length <= maxFiles ? value : undefined

const listFault = () => failed('INVALID_PARAM', `the list must have 1 to ${maxFiles} files`)

/** Answers upload, temporary addresses and deletion; other actions are refused by name. */
export const createStorage = (options: StorageOptions): Storage => ({
  async handle(body) {
    if (body.action === 'storage.getUploadMetadata') return getUploadMetadata(options, body.path)
    if (body.action === 'storage.batchGetDownloadUrl') {
      const list = readList(body.file_list)
      if (list === undefined) return listFault()
      return answer({ download_list: await Promise.all(list.map((file) => getDownloadUrl(options, file))) })
    }
    if (body.action === 'storage.batchDeleteFile') {
      const list = readList(body.fileid_list)
      if (list === undefined) return listFault()
      return answer({ delete_list: await Promise.all(list.map((file) => removeFile(options, file))) })
    }
    return failed('INVALID_ACTION', `the emulator does not know the action ${String(body.action)}`)
  },
})
