import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Sample } from './sample-once'
import { startTestEmulator } from './test-emulator'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'qunpu-sample-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const load = jest.fn<ReturnType<Sample['load']>, Parameters<Sample['load']>>()
beforeEach(() => {
  load.mockReset().mockImplementation(async (database) => database.load('things', [{ _id: 'a' }]))
})
const sample: Sample = { name: 'lively', load }
const begin = async (more: { readonly sample?: Sample } = {}) => {
  const emulator = await startTestEmulator({}, { directory, ...more })
  await emulator.close()
  return emulator.sample
}

describe('a sample', () => {
  test('1: is loaded into a fresh directory, at the instant of the clock, and only once', async () => {
    expect(await begin({ sample })).toBe('lively')
    expect(Math.abs((load.mock.calls[0]?.[1] ?? 0) - Date.now())).toBeLessThan(5_000)
    expect(await begin({ sample })).toBe('lively')
    expect(await begin()).toBe('lively')
    expect(load).toHaveBeenCalledTimes(1)
  })

  test('2: is not poured into a community that began empty', async () => {
    expect(await begin()).toBe('none')
    expect(await begin({ sample })).toBe('none')
    expect(load).not.toHaveBeenCalled()
  })

  test('3: that was interrupted is refused by name, and leaves the directory unlocked', async () => {
    load.mockRejectedValueOnce(new Error('killed'))
    await expect(begin({ sample })).rejects.toThrow('killed')
    await expect(begin({ sample })).rejects.toThrow(`the sample in ${directory} was interrupted`)
    await expect(begin()).rejects.toThrow('was interrupted')
  })
})
