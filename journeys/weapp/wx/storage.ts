import { asynchronousAll, type Program, WxFailure } from './api'

const keyLimitBytes = 1024 * 1024
const totalLimitBytes = 10 * keyLimitBytes

/** The phone's storage for this program; it outlives a restart because the phone owns it. */
export type Storage = Map<string, string>

/** WeChat's limits hold: 1 MB a key, 10 MB in all. */
export function createStorage(program: Program, storage: Storage) {
  const size = () => [...storage].reduce((sum, [key, text]) => sum + Buffer.byteLength(key + text), 0)
  const write = (key: string, value: unknown) => {
    const text = JSON.stringify(value ?? '')
    if (Buffer.byteLength(text) > keyLimitBytes) throw new WxFailure('entry size limit reached')
    if (size() + Buffer.byteLength(text) > totalLimitBytes) throw new WxFailure('exceed storage max size 10Mb')
    storage.set(key, text)
  }
  const read = (key: string): unknown => {
    const text = storage.get(key)
    return text === undefined ? undefined : program.inside(JSON.parse(text))
  }
  const info = () => ({ keys: [...storage.keys()], currentSize: Math.ceil(size() / 1024), limitSize: 10_240 })
  return {
    getStorageSync: (key: string) => read(key) ?? '',
    setStorageSync: write,
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => program.inside(info()),
    ...asynchronousAll(program, {
      getStorage: ({ key }) => {
        if (!storage.has(String(key))) throw new WxFailure('data not found')
        return { data: read(String(key)) }
      },
      setStorage: ({ key, data }) => write(String(key), data),
      removeStorage: ({ key }) => void storage.delete(String(key)),
      clearStorage: () => storage.clear(),
      getStorageInfo: info,
    }),
  }
}
