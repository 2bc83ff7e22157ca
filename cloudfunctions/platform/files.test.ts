/** The storage port, with the real SDK against the emulator's storage. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Community, startCommunity } from '../../journeys/community'
import { PassingFault } from './faults'
import { type Files, openFiles } from './files'

let community: Community
let files: Files

const surroundings = (url: string) => {
  Object.assign(process.env, {
    TENCENTCLOUD: 'true',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TCB_ENV: 'local',
  })
}

beforeAll(async () => {
  community = await startCommunity()
  surroundings(community.url)
  files = openFiles()
})
afterAll(() => community.close())

test('a file that is kept can be read back, byte for byte, and replaced', async () => {
  const content = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
  const id = await files.keep('imports/题 库.bin', content)
  expect(id).toMatch(/^cloud:\/\//)
  expect(await files.read(id, 1_000)).toEqual({ ok: true, value: content })
  expect(await files.keep('imports/题 库.bin', Buffer.from('new'))).toBe(id)
  expect(await files.read(id, 1_000)).toEqual({ ok: true, value: Buffer.from('new') })
})

test('a file larger than asked for is refused, one of exactly that size is not', async () => {
  const id = await files.keep('imports/large.csv', Buffer.alloc(2_000, 65))
  expect(await files.read(id, 1_999)).toEqual({ ok: false, refusal: 'file-too-large', detail: { bytes: 1_999 } })
  expect(await files.read(id, 2_000)).toMatchObject({ ok: true })
})

test('a file that is not there, or belongs to another cloud, is refused by name', async () => {
  for (const id of ['cloud://local.bucket/imports/none.csv', 'cloud://other.bucket/imports/large.csv', 'nonsense']) {
    expect(await files.read(id, 10)).toEqual({ ok: false, refusal: 'no-such-file' })
  }
})

test('a file has an address for anybody, until it is removed; removing twice is removing', async () => {
  const id = await files.keep('codes/a.png', Buffer.from('png'))
  const address = await files.addressOf(id, 60)
  expect(await (await fetch(address ?? '')).text()).toBe('png')
  await files.remove(id)
  await files.remove(id)
  expect(await files.addressOf(id, 60)).toBeNull()
})

describe('while the storage is out of reach', () => {
  let broken: Server
  afterEach(() => broken.close())

  async function storageThat(answers: Parameters<typeof createServer>[1]): Promise<Files> {
    broken = createServer(answers as never)
    await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(broken.address() as AddressInfo).port}`
    surroundings(url)
    return openFiles()
  }

  test('nothing is known: a passing fault', async () => {
    const faulty = await storageThat((request) => request.socket.destroy())
    await expect(faulty.read('cloud://local.bucket/a', 10)).rejects.toThrow(PassingFault)
    await expect(faulty.keep('a', Buffer.from('a'))).rejects.toThrow(PassingFault)
    await expect(faulty.remove('cloud://local.bucket/a')).rejects.toThrow(PassingFault)
  })

  test('an answer that breaks off in the middle is a passing fault, not a short file', async () => {
    const faulty = await storageThat(((
      request: { method: string; socket: { destroy(): void } },
      response: { setHeader(a: string, b: string): void; write(a: string): void; end(a: string): void },
    ) => {
      const { port } = broken.address() as AddressInfo
      if (request.method === 'POST') {
        const told = { fileid: 'a', code: 'SUCCESS', tempFileURL: `http://127.0.0.1:${port}/a` }
        response.end(JSON.stringify({ data: { download_list: [told] } }))
        return
      }
      response.setHeader('content-length', '100')
      response.write('half')
      setTimeout(() => request.socket.destroy(), 50)
    }) as never)
    await expect(faulty.read('cloud://local.bucket/a', 1_000)).rejects.toThrow(PassingFault)
  })
})
