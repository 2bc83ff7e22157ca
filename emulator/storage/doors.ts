import { contentTypeOf } from '../content-types'
import { type Door, type Given, giveInvalid, giveJson, giveRefusal } from '../exchange'
import { type Files, faultOfPath, fileIdOf, pathOfFileId } from './files'
import type { Links } from './links'

const fileLimitBytes = 10 * 1024 * 1024

const tooLarge = `must be at most ${fileLimitBytes} bytes`

/** The SDK reads a failed upload from XML, and a success from an empty body. */
const giveXml = (status: number, code: string, message: string): Given => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<Error><Code>${code}</Code><Message>${message}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`,
})

/** `PUT /storage/{path}`: the SDK brings a file, with the permission it was given. */
export const createUploadDoor =
  (files: Files, links: Links): Door =>
  async (asked) => {
    const { authorization } = asked.headers
    if (faultOfPath(asked.rest) !== undefined || !links.check('upload', asked.rest, authorization)) {
      return giveXml(403, 'SignatureDoesNotMatch', 'this upload was not permitted, or too long ago')
    }
    const content = await asked.readBody(fileLimitBytes)
    if (!content.ok) return giveXml(400, 'EntityTooLarge', tooLarge)
    await files.write(asked.rest, content.value)
    return { status: 200, headers: {}, body: '' }
  }

/** `GET /storage/{path}?sign=…`: a file by its temporary address. */
export const createDownloadDoor =
  (files: Files, links: Links): Door =>
  async (asked) => {
    if (!links.check('download', asked.rest, asked.query.get('sign'))) {
      return giveRefusal(403, 'not-allowed', 'the address is not genuine or has expired')
    }
    return giveFile(files, asked.rest)
  }

const giveFile = async (files: Files, cloudPath: string): Promise<Given> => {
  const content = await files.read(cloudPath)
  if (content === undefined) return giveRefusal(404, 'unknown-file')
  // What members upload must never run as a page of this origin.
  const headers = { 'content-security-policy': 'sandbox', 'x-content-type-options': 'nosniff' }
  return { status: 200, headers: { ...headers, 'content-type': contentTypeOf(cloudPath) }, body: content }
}

/** `GET /emulator/files?id=cloud://…`: what WeChat's Image does with a file id, for the preview in a browser. */
export const createPreviewDownloadDoor =
  (files: Files): Door =>
  async (asked) => {
    const cloudPath = pathOfFileId(asked.query.get('id'))
    return cloudPath === undefined ? giveInvalid('id', 'must be a file id of this storage') : giveFile(files, cloudPath)
  }

/** `POST /emulator/files?path=…`: what `wx.cloud.uploadFile` does, for the preview in a browser. */
export const createPreviewUploadDoor =
  (files: Files): Door =>
  async (asked) => {
    const cloudPath = asked.query.get('path') ?? ''
    const fault = faultOfPath(cloudPath)
    if (fault !== undefined) return giveInvalid('path', fault)
    const content = await asked.readBody(fileLimitBytes)
    if (!content.ok) return giveInvalid('', tooLarge, 413)
    await files.write(cloudPath, content.value)
    return giveJson(200, { fileID: fileIdOf(cloudPath) })
  }
