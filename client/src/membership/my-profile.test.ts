import { me } from '../../../shared/membership/contract'
import { ask, forgetAnswers } from '../platform/answers'
import { type Answer, cloud, forgetCloud } from '../platform/cloud-stand-in'
import { uploadFile } from '../platform/files'
import { samplePicture } from '../platform/sample-picture'
import { useSession } from '../platform/session'
import { forgetAll } from '../platform/taro-stand-in'
import { faultOfNickname, saveAvatar, saveHidden, saveNickname } from './my-profile'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('../platform/taro-stand-in'))
jest.mock('../platform/retry', () => ({
  ...jest.requireActual<object>('../platform/retry'),
  pause: async () => undefined,
}))
jest.mock('../platform/cloud', () => jest.requireActual<object>('../platform/cloud-stand-in'))
jest.mock('../platform/files', () => ({ uploadFile: jest.fn() }))

const upload = jest.mocked(uploadFile)
const account = 'A'.repeat(16)
const told = (change: object): Answer => ({
  ok: true,
  value: { nickname: '小满', avatar: null, hidden: false, ...change },
})
const shown = () => useSession.getState().picture?.member

beforeEach(() => {
  forgetAnswers()
  forgetAll()
  forgetCloud()
  upload.mockReset()
  useSession.setState({ picture: samplePicture(), state: 'fresh', toldAt: Date.now() })
})

test('a new name is shown wherever I am shown', async () => {
  cloud.answers = { 'membership.editProfile': [told({ nickname: '小小读者' })] }
  expect(await saveNickname('小小读者')).toBeNull()
  expect(shown()?.nickname).toBe('小小读者')
})

test('what is so already is no fault', async () => {
  cloud.answers = { 'membership.editProfile': [{ ok: false, refusal: 'nothing-to-change' }] }
  expect(await saveNickname('小满')).toBeNull()
})

test('a refused name changes nothing', async () => {
  cloud.answers = { 'membership.editProfile': [{ ok: false, refusal: 'invalid-input' }] }
  expect(await saveNickname('小\u202e满')).toBe('invalid-input')
  expect(shown()?.nickname).toBe('小满')
})

test('a picture is stored under a name of its own before the profile names it', async () => {
  upload.mockImplementation(async (path) => `cloud://local.bucket/${path}`)
  cloud.answers = { 'membership.editProfile': [told({ avatar: 'cloud://local.bucket/x.png' })] }
  expect(await saveAvatar(account, 'http://tmp/face.PNG')).toBeNull()
  const [cloudPath, filePath] = upload.mock.calls[0] ?? []
  expect(cloudPath).toMatch(new RegExp(`^avatars/${account}/[0-9A-Za-z]{16}\\.png$`))
  expect(filePath).toBe('http://tmp/face.PNG')
  expect(cloud.asked[0]?.input).toEqual({ avatar: `cloud://local.bucket/${cloudPath}` })
  expect(shown()?.avatar).toBe('cloud://local.bucket/x.png')
})

test('a picture that did not arrive changes nothing', async () => {
  upload.mockRejectedValue(new Error('timeout'))
  expect(await saveAvatar(account, 'blob:face')).toBe('upload-failed')
  expect(cloud.asked).toHaveLength(0)
})

test('hiding is shown at once and undone when the server says no', async () => {
  const standing = { account, nickname: '小满', avatar: null, hidden: false }
  cloud.answers = { 'membership.me': [{ ok: true, value: standing }] }
  await ask(me, {})
  const stored = () => (globalThis as { storage?: Map<string, string> }).storage?.get('qunpu.answer.membership.me.{}')
  const saving = saveHidden(true)
  expect(stored()).toContain('"hidden":true')
  cloud.answers = { 'membership.editProfile': [{ ok: false, refusal: 'read-only' }] }
  expect(await saving).toBe('read-only')
  expect(stored()).toContain('"hidden":false')
})

test.each([
  ['', false],
  ['   ', false],
  ['小满', true],
  ['满'.repeat(20), true],
  ['满'.repeat(21), false],
  ['🌱'.repeat(20), true],
])('the name %j may be sent: %s', (name, good) => {
  expect(faultOfNickname(name) === null).toBe(good)
})
