/** Settings being edited: what was typed, what it means, what is wrong with it. Pure. */
import type { OutputOf } from '../../../../shared/action'
import type { settings } from '../../../../shared/community/contract'
import { faultOfSettings, type Settings } from '../../../../shared/settings'
import { grouped } from '../../ui/numbers'

export type Told = OutputOf<typeof settings>
export type Setting = Told['settings'][number]
export type Value = Setting['value']
/** By key; what is not in it stays as it is. */
export type Draft = Readonly<Record<string, Value>>

/** What the server accepted, as of a revision. */
export interface Saved {
  readonly revision: number
  readonly values: Draft
}

/** The settings as told, with what was saved here laid over an answer that is older than that. */
export const withSaved = (told: Told, saved: Saved | null): Told =>
  saved === null || told.revision >= saved.revision
    ? told
    : {
        revision: saved.revision,
        settings: told.settings.map((setting) => ({ ...setting, value: saved.values[setting.key] ?? setting.value })),
      }

export interface Change {
  readonly setting: Setting
  readonly value: Value
}

/** What would change, in the order of the form. A value put back to what it is is no change. */
export const changesOf = (all: readonly Setting[], draft: Draft): Change[] =>
  all.flatMap((setting) => {
    const value = draft[setting.key]
    return value === undefined || value === setting.value ? [] : [{ setting, value }]
  })

/** The value of a setting as it is now being edited. */
export const valueIn = (draft: Draft, setting: Setting): Value => draft[setting.key] ?? setting.value

/** The draft with one more value, or without it when nothing would change. */
export function edited(draft: Draft, setting: Setting, value: Value): Draft {
  const { [setting.key]: _before, ...others } = draft
  return value === setting.value ? others : { ...others, [setting.key]: value }
}

/** What was typed into a number's field as a number; what cannot be one stays text, and is a fault. */
export const readNumber = (typed: string): Value => (/^-?\d{1,12}$/.test(typed.trim()) ? Number(typed.trim()) : typed)

/** Why a value cannot be a setting's value, in one sentence; null when it can. */
export function faultOf(setting: Setting, value: Value): string | null {
  const { min, max } = setting
  if (setting.kind === 'number') {
    if (typeof value !== 'number' || !Number.isInteger(value)) return '要填一个整数'
    if (min !== undefined && value < min) return `不能小于 ${grouped(min)}`
    return max !== undefined && value > max ? `不能大于 ${grouped(max)}` : null
  }
  if (setting.kind !== 'text') return null
  const text = String(value).trim()
  if (text === '') return '不能空着'
  return max !== undefined && text.length > max ? `最多 ${max} 个字` : null
}

/** Settings that cannot stand together: the one to mend and why. Null when they can. */
export function faultTogether(all: readonly Setting[], draft: Draft): { key: string; fault: string } | null {
  const values = Object.fromEntries(all.map((setting) => [setting.key, valueIn(draft, setting)]))
  const fault = faultOfSettings(values as unknown as Settings)
  return fault === null ? null : { key: fault.key, fault: togetherWords[fault.key] ?? '和别的设置冲突' }
}

const togetherWords: Readonly<Record<string, string>> = {
  'points.goldFrom': '黄金的起点要比白银高',
  'points.platinumFrom': '铂金的起点要比黄金高',
}

/** What the server's `invalid-setting` is about, when it says so. */
export function faultTold(detail: unknown): { key: string; fault: string } | null {
  if (typeof detail !== 'object' || detail === null || !('key' in detail) || typeof detail.key !== 'string') return null
  return { key: detail.key, fault: togetherWords[detail.key] ?? '这个值不合适，换一个试试' }
}

/** UTC+8 · UTC+5:30 */
function zoneOf(utcOffsetMinutes: number): string {
  const [hours, minutes] = [Math.floor(Math.abs(utcOffsetMinutes) / 60), Math.abs(utcOffsetMinutes) % 60]
  return `UTC${utcOffsetMinutes < 0 ? '−' : '+'}${hours}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`
}

/** A value as people read it: 2 积分 · 直接加入 · 打开 */
export function sayValue(setting: Pick<Setting, 'key' | 'kind' | 'unit' | 'choices'>, value: Value): string {
  if (setting.kind === 'switch') return value === true ? '打开' : '关闭'
  if (setting.kind === 'choice') return setting.choices?.find((one) => one.value === value)?.title ?? String(value)
  if (setting.kind === 'text') return String(value)
  if (typeof value !== 'number') return String(value)
  return setting.key === 'community.utcOffsetMinutes' ? zoneOf(value) : `${grouped(value)} ${setting.unit}`
}

/** The settings by their group, in the order of the catalogue. */
export function groupsOf(all: readonly Setting[]): { readonly group: string; readonly settings: readonly Setting[] }[] {
  const names = [...new Set(all.map((setting) => setting.group))]
  return names.map((group) => ({ group, settings: all.filter((setting) => setting.group === group) }))
}
