import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

export const bucket = 'local.bucket'

/** Where a data directory keeps them. */
export const filesIn = (directory: string): string => path.join(directory, 'files')

/** The name under which a function and a page know a file. */
export const fileIdOf = (cloudPath: string): string => `cloud://${bucket}/${cloudPath}`

const pathLimitBytes = 850

/** Control characters, backslash and what a URL would take as its own: the SDK encodes addresses, but not these. */
const isForbidden = (character: string) => character < ' ' || '\u007f\\?#%'.includes(character)

/** Says what is wrong with a path in the cloud storage, or nothing. */
export const faultOfPath = (cloudPath: string): string | undefined => {
  if (cloudPath === '') return 'must not be empty'
  if (Buffer.byteLength(cloudPath) > pathLimitBytes) return `must be at most ${pathLimitBytes} bytes`
  if ([...cloudPath].some(isForbidden)) return 'must not contain control characters, backslash, ?, # or %'
  const segments = cloudPath.split('/')
  if (segments.includes('')) return 'must not begin or end with / and not contain //'
  return segments.some((segment) => segment === '.' || segment === '..')
    ? 'must not contain . or .. as a part'
    : undefined
}

/** The path that a file id names, or undefined when it is not one of this storage. */
export const pathOfFileId = (fileId: unknown): string | undefined => {
  const prefix = fileIdOf('')
  if (typeof fileId !== 'string' || !fileId.startsWith(prefix)) return undefined
  const cloudPath = fileId.slice(prefix.length)
  return faultOfPath(cloudPath) === undefined ? cloudPath : undefined
}

export interface Files {
  write(cloudPath: string, content: Buffer): Promise<void>
  read(cloudPath: string): Promise<Buffer | undefined>
  /** False when there was no such file. */
  remove(cloudPath: string): Promise<boolean>
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

/**
 * Files on disk. Their names there are hashes of their paths, so that no path, however it is written, can leave the
 * directory or meet another one that a file system holds for the same.
 */
export const openFiles = (directory: string): Files => {
  const placeOf = (cloudPath: string) => path.join(directory, createHash('sha256').update(cloudPath).digest('hex'))
  let written = 0
  return {
    async write(cloudPath, content) {
      await mkdir(directory, { recursive: true })
      written += 1
      // A reader sees the old file or the new one, also after a crash in between.
      const beside = `${placeOf(cloudPath)}.${process.pid}-${written}`
      await writeFile(beside, content)
      await rename(beside, placeOf(cloudPath))
    },
    async read(cloudPath) {
      try {
        return await readFile(placeOf(cloudPath))
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
    async remove(cloudPath) {
      try {
        await rm(placeOf(cloudPath))
        return true
      } catch (error) {
        if (isMissing(error)) return false
        throw error
      }
    },
  }
}
