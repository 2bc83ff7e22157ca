import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startTestEmulator, type TestEmulator } from './test-emulator'

let place: string
let emulator: TestEmulator
beforeAll(async () => {
  place = mkdtempSync(path.join(tmpdir(), 'qunpu-web-'))
  const web = path.join(place, 'web')
  mkdirSync(path.join(web, 'js'), { recursive: true })
  writeFileSync(path.join(place, 'secret.txt'), 'secret')
  mkdirSync(path.join(place, 'web-beside'))
  writeFileSync(path.join(place, 'web-beside', 'secret.txt'), 'secret')
  writeFileSync(path.join(web, 'index.html'), '<title>群圃</title>')
  writeFileSync(path.join(web, 'js', 'app.3fa9c2d1.js'), 'run()')
  writeFileSync(path.join(web, 'a b.css'), 'p{}')
  const contractFile = path.join(place, 'contract.json')
  writeFileSync(contractFile, '[{"name":"checkin.checkIn"}]')
  emulator = await startTestEmulator({}, { webDirectory: web, contractFile })
})
afterAll(async () => {
  await emulator.close()
  rmSync(place, { recursive: true, force: true })
})

/** Sends a path as it is; `fetch` would tidy it first. */
const askRaw = (pathname: string, headers: Record<string, string> = {}) =>
  new Promise<number>((resolve, reject) => {
    request({ port: emulator.port, host: '127.0.0.1', path: pathname, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
      .on('error', reject)
      .end()
  })

describe('the preview in a browser', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/js/app.3fa9c2d1.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/a%20b.css?v=1', 'text/css; charset=utf-8', 'no-cache'],
  ])('1: %s is %s, cached as %s', async (pathname, type, caching) => {
    const { status, headers } = await emulator.ask('GET', pathname)
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, type, caching])
  })

  test('2: an unchanged file is not sent again', async () => {
    const { headers } = await emulator.ask('GET', '/')
    const again = await emulator.ask('GET', '/', undefined, { 'if-none-match': headers.get('etag') ?? '' })
    expect(again).toMatchObject({ status: 304, body: '' })
  })

  test('3: an address of the app without an ending is its first page; a missing file is missing', async () => {
    expect((await emulator.ask('GET', '/pages/today/index')).body).toContain('群圃')
    expect(await emulator.ask('GET', '/js/absent.js')).toMatchObject({
      status: 404,
      body: { ok: false, refusal: 'unknown-file' },
    })
  })

  test('4: HEAD tells the size and sends nothing', async () => {
    const heard = await emulator.ask('HEAD', '/js/app.3fa9c2d1.js')
    expect([heard.status, heard.headers.get('content-length'), heard.body]).toEqual([200, '5', ''])
  })

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/js/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    '/../web-beside/secret.txt',
    '/index.html%00.txt',
    '/%',
  ])('5: %s does not leave the directory', async (pathname) => {
    expect([400, 404]).toContain(await askRaw(pathname))
  })
})

describe('the doors', () => {
  test('6: GET /contract answers what the build wrote', async () => {
    expect(await emulator.ask('GET', '/contract')).toMatchObject({ status: 200, body: [{ name: 'checkin.checkIn' }] })
  })

  test('7: without a built contract it says so', async () => {
    const bare = await startTestEmulator({}, { contractFile: path.join(place, 'absent.json') })
    expect(await bare.ask('GET', '/contract')).toMatchObject({
      status: 404,
      body: { ok: false, refusal: 'no-contract' },
    })
    expect(await bare.ask('GET', '/')).toMatchObject({ status: 404, body: { refusal: 'unknown-door' } })
    await bare.close()
  })

  test('8: a page on another port of this machine may call', async () => {
    for (const origin of ['http://localhost:10086', 'http://127.0.0.1:5173', 'http://[::1]:80']) {
      const asked = await emulator.ask('OPTIONS', '/functions/member', undefined, { origin })
      expect(asked.status).toBe(204)
      expect(asked.headers.get('access-control-allow-origin')).toBe(origin)
      expect(asked.headers.get('access-control-allow-headers')).toContain('x-wx-openid')
      expect(
        (await emulator.ask('GET', '/contract', undefined, { origin })).headers.get('access-control-allow-origin'),
      ).toBe(origin)
    }
  })

  test.each(['https://example.com', 'http://localhost.example.com', 'null', 'file://localhost'])(
    '9: a page of %s may not',
    async (origin) => {
      const asked = await emulator.ask('POST', '/emulator/clock', { now: null }, { origin })
      expect(asked).toMatchObject({ status: 403, body: { ok: false, refusal: 'not-allowed' } })
      expect(asked.headers.get('access-control-allow-origin')).toBeNull()
    },
  )

  test('10: a foreign name that points here is refused', async () => {
    expect(await askRaw('/contract', { host: 'example.com' })).toBe(403)
    expect(await askRaw('/contract', { host: `localhost:${emulator.port}` })).toBe(200)
  })

  test('11: an unknown door is named', async () => {
    expect(await emulator.ask('POST', '/emulator/weather', {})).toMatchObject({ status: 405 })
    expect(await emulator.ask('DELETE', '/emulator/clock')).toMatchObject({
      status: 405,
      body: { refusal: 'unknown-door' },
    })
  })
})
