import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { contentTypeOf } from './content-types'
import { type Asked, type Door, type Given, giveRefusal } from './exchange'

// A build that writes a hash into a file's name never changes that file.
const hashedName = /[.-][0-9a-f]{8,}\./

const isFile = async (file: string) => (await stat(file).catch(() => undefined))?.isFile() ?? false

/** The file that a path means, or undefined. It never lies outside the directory. */
const findFile = async (directory: string, asked: Asked): Promise<string | undefined> => {
  const file = path.join(directory, path.posix.normalize(`/${asked.rest}`))
  if (asked.rest.includes('\0') || !`${file}${path.sep}`.startsWith(directory + path.sep)) return undefined
  if (await isFile(file)) return file
  // A page of the app is an address without an ending; the app itself knows what to show there.
  const page = path.join(directory, 'index.html')
  return path.extname(file) === '' && (await isFile(page)) ? page : undefined
}

const giveFile = (asked: Asked, file: string, content: Buffer): Given => {
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`
  const caching = hashedName.test(path.basename(file)) ? 'public, max-age=31536000, immutable' : 'no-cache'
  const headers = { etag, 'cache-control': caching, 'content-type': contentTypeOf(file) }
  return asked.headers['if-none-match'] === etag
    ? { status: 304, headers, body: '' }
    : { status: 200, headers, body: content }
}

/** `GET /…`: the preview that was built for the browser. */
export const createWebsiteDoor = (webDirectory: string): Door => {
  const directory = path.resolve(webDirectory)
  return async (asked) => {
    const file = await findFile(directory, asked)
    return file === undefined
      ? giveRefusal(404, 'unknown-file', asked.rest)
      : giveFile(asked, file, await readFile(file))
  }
}
