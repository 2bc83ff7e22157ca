import { readdirSync } from 'node:fs'
import path from 'node:path'
import { type Anything, startTestEmulator, type TestEmulator, withSdk } from '../test-emulator'

const bundle = withSdk(`
  const fs = require('node:fs')
  const doing = {
    upload: ({ path, text }) => app.uploadFile({ cloudPath: path, fileContent: Buffer.from(text) }),
    address: ({ files }) => app.getTempFileURL({ fileList: files }),
    download: async ({ file }) => (await app.downloadFile({ fileID: file })).fileContent.toString('utf8'),
    remove: ({ files }) => app.deleteFile({ fileList: files }),
    info: ({ files }) => app.getFileInfo({ fileList: files }),
    copy: () => app.copyFile({ fileList: [{ srcPath: 'a/x', dstPath: 'b/x' }] }),
  }
  exports.main = async (event) => {
    try { return await doing[event.action](event) } catch ({ code, message }) { return { code, message } }
  }
`)

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await startTestEmulator({ bundle })
})
afterEach(() => emulator.ask('POST', '/emulator/clock', { now: null }))
afterAll(() => emulator.close())

const act = async (action: string, more: object = {}): Promise<Anything> =>
  (await emulator.call('bundle', { action, ...more })).body
const upload = async (cloudPath: string, text: string): Promise<string> =>
  String((await act('upload', { path: cloudPath, text })).fileID)
const addressOf = async (file: string | object): Promise<string> =>
  String((await act('address', { files: [file] })).fileList[0].tempFileURL)

describe('a file that the SDK', () => {
  test('1: uploads can be read, addressed and removed by it', async () => {
    const file = await upload('posts/a b/图 1.txt', '群圃')
    expect(file).toBe('cloud://local.bucket/posts/a b/图 1.txt')
    expect(await act('download', { file })).toBe('群圃')
    const address = await addressOf(file)
    const fetched = await fetch(address)
    expect(await fetched.text()).toBe('群圃')
    expect(fetched.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect((await act('remove', { files: [file] })).fileList).toEqual([{ fileID: file, code: 'SUCCESS' }])
    expect((await fetch(address)).status).toBe(404)
  })

  test('2: uploads again replaces the old one', async () => {
    await upload('twice.txt', 'old')
    expect(await act('download', { file: await upload('twice.txt', 'new') })).toBe('new')
  })

  test('3: asks for in vain is named by code', async () => {
    const missing = 'cloud://local.bucket/missing.txt'
    expect((await act('address', { files: [missing] })).fileList).toEqual([
      { fileID: missing, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' },
    ])
    expect((await act('remove', { files: [missing] })).fileList).toEqual([
      { fileID: missing, code: 'STORAGE_FILE_NONEXIST' },
    ])
    expect(await act('download', { file: missing })).toMatchObject({ code: 'STORAGE_FILE_NONEXIST' })
  })

  test('4: may be large and of any bytes', async () => {
    const bytes = Buffer.alloc(3_000_000, 0xe7)
    const { fileID } = (await emulator.ask('POST', '/emulator/files?path=large.bin', bytes)).body
    const fetched = await fetch(await addressOf(String(fileID)))
    expect(Buffer.from(await fetched.arrayBuffer()).equals(bytes)).toBe(true)
  })

  test('5: asks about tells its size and type', async () => {
    const file = await upload('size.png', '12345')
    expect((await act('info', { files: [file] })).fileList).toMatchObject([
      { size: 5, mime: 'image/png', code: 'SUCCESS' },
    ])
  })
})

describe('a temporary address', () => {
  test('6: expires by the server clock', async () => {
    const file = await upload('brief.txt', 'brief')
    await emulator.ask('POST', '/emulator/clock', { now: '2027-01-01T00:00:00Z' })
    const address = await addressOf({ fileID: file, maxAge: 60 })
    await emulator.ask('POST', '/emulator/clock', { now: '2027-01-01T00:01:00Z' })
    expect((await fetch(address)).status).toBe(200)
    await emulator.ask('POST', '/emulator/clock', { now: '2027-01-01T00:01:01Z' })
    expect((await fetch(address)).status).toBe(403)
  })

  test('7: holds for its own file only and cannot be made up', async () => {
    const [mine, other] = [await upload('mine.txt', 'mine'), await upload('other.txt', 'other')]
    const address = await addressOf(mine)
    const later = address.replace(/sign=\d+/, `sign=${Date.now() + 1e12}`)
    const plain = address.replace(/\?.*/, '')
    expect((await fetch(address)).status).toBe(200)
    for (const forged of [
      address.replace('mine.txt', 'other.txt'),
      later,
      plain,
      `${plain}?sign=`,
      `${plain}?sign=1-2`,
    ]) {
      expect((await fetch(forged)).status).toBe(403)
    }
    expect(other).toBeDefined()
  })

  test('8: does not let a member’s page run as one of ours', async () => {
    const file = await upload('evil.html', '<script>alert(1)</script>')
    const { headers } = await fetch(await addressOf(file))
    expect(headers.get('content-security-policy')).toBe('sandbox')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})

test('the preview sees a file by its id, and nothing that is not one', async () => {
  const stored = (await emulator.ask('POST', '/emulator/files?path=avatars/a.txt', 'leaf')).body
  expect(await emulator.ask('GET', `/emulator/files?id=${encodeURIComponent(String(stored.fileID))}`)).toMatchObject({
    status: 200,
    body: 'leaf',
  })
  for (const id of ['', 'cloud://other/a.txt', 'cloud://local.bucket/../secret', '/etc/passwd']) {
    expect((await emulator.ask('GET', `/emulator/files?id=${encodeURIComponent(id)}`)).status).toBe(400)
  }
})

describe('bad input', () => {
  const paths = [
    '',
    '/a',
    'a//b',
    'a/',
    '../a',
    'a/../../b',
    './a',
    'a\\b',
    'a\u0000b',
    'a?b',
    'a#b',
    'a%2e',
    'x'.repeat(851),
  ]

  test.each(paths)('9: the path %p is refused and writes nothing', async (cloudPath) => {
    const before = listFiles()
    expect(await act('upload', { path: cloudPath, text: 'a' })).toMatchObject({ code: 'INVALID_PARAM' })
    const heard = await emulator.ask('POST', `/emulator/files?path=${encodeURIComponent(cloudPath)}`, 'a')
    expect(heard).toMatchObject({ status: 400, body: { refusal: 'invalid-input', detail: [{ path: 'path' }] } })
    expect(listFiles()).toEqual(before)
  })

  test.each(['cloud://elsewhere/a.txt', 'a.txt', 'cloud://local.bucket/../lock'])(
    '10: the file id %p is refused',
    async (file) => {
      expect((await act('address', { files: [file] })).fileList).toEqual([
        { fileID: file, code: 'INVALID_PARAM', tempFileURL: '' },
      ])
      expect((await act('remove', { files: [file] })).fileList).toEqual([{ fileID: file, code: 'INVALID_PARAM' }])
    },
  )

  test('11: an upload without its permission is refused in the XML that the SDK reads', async () => {
    const heard = await emulator.ask('PUT', '/storage/a.txt', 'a', { authorization: 'q-sign=none' })
    expect(heard.status).toBe(403)
    expect(heard.body).toContain('<Code>SignatureDoesNotMatch</Code>')
  })

  test('12: more than 10 MB is refused at both doors, and the SDK says why', async () => {
    const large = Buffer.alloc(10 * 1024 * 1024 + 1)
    expect((await emulator.ask('POST', '/emulator/files?path=large.bin', large)).status).toBe(413)
    await emulator.deploy(
      'large',
      withSdk(`
      exports.main = () => app.uploadFile({ cloudPath: 'l.bin', fileContent: Buffer.alloc(10485761) }).catch(({ code, message }) => ({ code, message }))
    `),
    )
    expect((await emulator.call('large')).body).toMatchObject({
      code: 'STORAGE_REQUEST_FAIL',
      message: expect.stringContaining('TooLarge'),
    })
  })

  test('13: an action that is not there is refused by name', async () => {
    expect(await act('copy')).toMatchObject({
      code: 'INVALID_ACTION',
      message: expect.stringContaining('storage.batchCopyFile'),
    })
  })

  test('14: an empty list is refused', async () => {
    expect(await act('address', { files: [] })).toMatchObject({ code: 'INVALID_PARAM' })
  })
})

function listFiles(): readonly string[] {
  return readdirSync(path.join(emulator.directory, 'files')).sort()
}
