/** What Taro is to the tests of platform and stores: a phone's storage in memory, which outlives the app. */
const phone = globalThis as { storage?: Map<string, string> }
const stored = (): Map<string, string> => {
  phone.storage ??= new Map()
  return phone.storage
}

export const forgetAll = (): void => stored().clear()

export default {
  getStorageSync: (key: string): unknown => JSON.parse(stored().get(key) ?? '""'),
  setStorageSync: (key: string, value: unknown): void => void stored().set(key, JSON.stringify(value)),
  removeStorageSync: (key: string): void => void stored().delete(key),
  showToast: async (): Promise<void> => undefined,
}
