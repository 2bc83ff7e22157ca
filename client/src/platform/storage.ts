import Taro from '@tarojs/taro'
import { currentPerson } from './person'

/** What the phone keeps, per person (the preview shows several). A full or broken storage never stops the app. */
const keyOf = (name: string): string => (currentPerson() === '' ? `qunpu.${name}` : `qunpu.${currentPerson()}.${name}`)

export function readStored<Value>(name: string): Value | null {
  try {
    const stored: unknown = Taro.getStorageSync(keyOf(name))
    return stored === '' || stored === undefined || stored === null ? null : (stored as Value)
  } catch {
    return null
  }
}

export function writeStored(name: string, value: unknown): void {
  try {
    Taro.setStorageSync(keyOf(name), value)
  } catch (fault) {
    console.warn('storage', name, fault)
  }
}

export function removeStored(name: string): void {
  try {
    Taro.removeStorageSync(keyOf(name))
  } catch (fault) {
    console.warn('storage', name, fault)
  }
}
