import * as v from 'valibot'
import { line } from './fields'

/** How a setting is described to the operator who may change it (SPEC 10.4). */
interface Description {
  readonly group: string
  readonly title: string
  /** What changes for members, spelled out before saving. */
  readonly effect: string
}

export interface NumberSetting extends Description {
  readonly kind: 'number'
  readonly initial: number
  readonly unit: string
  readonly min: number
  readonly max: number
}

export interface TextSetting extends Description {
  readonly kind: 'text'
  readonly initial: string
  readonly maxLength: number
  /** What may stand in braces in it, to be filled in when it is shown. */
  readonly placeholders?: readonly string[]
}

export interface ChoiceSetting<Choice extends string = string> extends Description {
  readonly kind: 'choice'
  readonly initial: Choice
  readonly choices: readonly { readonly value: Choice; readonly title: string }[]
}

export interface SwitchSetting extends Description {
  readonly kind: 'switch'
  readonly initial: boolean
}

export type Setting = NumberSetting | TextSetting | ChoiceSetting | SwitchSetting

export type ValueOf<S> = S extends NumberSetting
  ? number
  : S extends SwitchSetting
    ? boolean
    : S extends ChoiceSetting<infer Choice>
      ? Choice
      : string

export const number = (setting: Omit<NumberSetting, 'kind'>): NumberSetting => ({ kind: 'number', ...setting })
export const text = (setting: Omit<TextSetting, 'kind'>): TextSetting => ({ kind: 'text', ...setting })
export const toggle = (setting: Omit<SwitchSetting, 'kind'>): SwitchSetting => ({ kind: 'switch', ...setting })
export const choice = <const Choice extends string>(
  setting: Omit<ChoiceSetting<Choice>, 'kind'>,
): ChoiceSetting<Choice> => ({ kind: 'choice', ...setting })

/** The schema that a setting's value must meet: whole numbers within their bounds, texts within their length. */
export function schemaOf(setting: Setting): v.GenericSchema {
  switch (setting.kind) {
    case 'number':
      return v.pipe(v.number(), v.integer(), v.minValue(setting.min), v.maxValue(setting.max))
    case 'text':
      return setting.placeholders === undefined
        ? line(setting.maxLength)
        : v.pipe(line(setting.maxLength), v.check(hasOnly(setting.placeholders), 'unknown placeholder'))
    case 'choice':
      return v.picklist(setting.choices.map((option) => option.value))
    case 'switch':
      return v.boolean()
  }
}

/** Every brace of the text belongs to a placeholder that is known. */
const hasOnly =
  (placeholders: readonly string[]) =>
  (text: string): boolean =>
    !/[{}]/.test(placeholders.reduce((rest, name) => rest.replaceAll(`{${name}}`, ''), text))
